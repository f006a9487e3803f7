// Written from default-policy.yaml by `make snapshots`; not to be edited.

// swift-format-ignore-file
extension PolicyProfiles {
  static let builtInEntries = [
    Entry(
      "unified", #"One policy over all sources; the default."#, { (values0, lines0) },
      { origins0 }),
    Entry(
      "claude-ctx", #"The two tiers and the named agents of claude-ctx's "Model optimization" page."#, { (values1, lines1) },
      { origins1 }),
    Entry(
      "plan-execute-review", #"Sonnet plans, haiku executes, opus reviews; as its code does it."#, { (values2, lines2) },
      { origins2 }),
    Entry(
      "inet", #"Three tiers by complexity, and what is measured."#, { (values3, lines3) },
      { origins3 }),
    Entry(
      "per-turn", #"Haiku for turns that only read a simple tool's result."#, { (values4, lines4) },
      { origins4 }),
    Entry(
      "skill-2026", #"The five patterns of the skill "model-routing-patterns"."#, { (values5, lines5) },
      { origins5 }),
  ]

  // The lines of tables and where they begin; see `PolicyTable`.

  static let values0: StaticString = #"""
altiers
bs	haiku
bs	sonnet
bs	opus
asdefault-tier	sonnet
amschema
bsdialect	structured
bsruntime-dialect	claude-code
blrequire
cs	name
cs	description
cs	model
cs	reasoning
amassignments
amtasks
bmcommit-message
cstier	haiku
bmintent-classification
cstier	haiku
bmshort-summary
cstier	haiku
bmsingle-file-edit
cstier	haiku
bmcrud-scaffolding
cstier	haiku
bmtest-generation
cstier	haiku
bmlint-or-format
cstier	haiku
bmcomponent-from-template
cstier	haiku
bmdatabase-migration-script
cstier	haiku
bmsimple-refactoring
cstier	haiku
bmsimple-code-generation
cstier	haiku
bmdata-transformation
cstier	haiku
bmdata-validation
cstier	haiku
bmresponse-parsing
cstier	haiku
bmdecomposition
cstier	sonnet
bmmulti-file-feature
cstier	sonnet
bmapi-design
cstier	sonnet
bmcomplex-logic
cstier	sonnet
bmintegration
cstier	sonnet
bmfailing-test
cstier	sonnet
bmnew-feature
cstier	sonnet
bmcode-review
cstier	sonnet
bmdocumentation
cstier	sonnet
bmmoderate-debugging
cstier	sonnet
bmstructured-writing
cstier	sonnet
bmnuanced-analysis
cstier	sonnet
bmorchestration
cstier	sonnet
bmarchitecture
cstier	opus
bmarchitecture-audit
cstier	opus
bmsecurity-review
cstier	opus
bmperformance-optimization
cstier	opus
bmsubtle-bug
cstier	opus
bmfinal-review
cstier	opus
bmdeep-debugging
cstier	opus
bmcross-system-debugging
cstier	opus
bmcomplex-refactoring
cstier	opus
bmnovel-problem
cstier	opus
bmmulti-agent-orchestration
cstier	opus
ammatrix
bmrows
cmwell-defined-spec
dshaiku	2
dssonnet	0
dsthreshold	5
dlphrases
es	e2e
es	test coverage
es	test data
es	test automation
es	fixture
es	mocks$
es	assertion
es	snapshot test
es	playwright
es	swagger
es	schema
es	type hint
es	type safe
es	type safety
es	idempot
es	lint
es	environment variable
es	exit code
es	validation rules
es	request/response
es	commit message
es	tdd
es	test driven
es	test report
es	writing tests
es	write tests
es	happy path
es	test isolation
es	well defined
es	type check
em
fstext	unit test
fsweight	2
em
fstext	unit and integration
fsweight	2
em
fstext	integration test
fsweight	2
em
fstext	end to end test
fsweight	2
em
fstext	coverage report
fsweight	2
em
fstext	test suite
fsweight	2
em
fstext	test case
fsweight	2
em
fstext	automated test
fsweight	2
em
fstext	mock$
fsweight	2
em
fstext	mocking
fsweight	2
em
fstext	property based
fsweight	2
em
fstext	cross browser
fsweight	2
em
fstext	pytest
fsweight	2
em
fstext	jest
fsweight	2
em
fstext	vitest
fsweight	2
em
fstext	cypress
fsweight	2
em
fstext	strongly typed
fsweight	2
em
fstext	semantic version
fsweight	2
em
fstext	configuration file
fsweight	2
em
fstext	expected behavior
fsweight	2
em
fstext	expected output
fsweight	2
em
fstext	error code
fsweight	2
em
fstext	write unit
fsweight	2
em
fstext	test execution
fsweight	2
em
fstext	tests pass
fsweight	2
em
fstext	tests
flzones
gs	name
gs	description
gs	tags
gs	category
cmpattern-application
dshaiku	2
dssonnet	0
dsthreshold	9
dlphrases
es	idiom
es	best practice
es	convention
es	naming convention
es	boilerplate
es	reusable
es	usage example
es	project structure
es	dependency injection
es	diagram
es	merge conflict
es	adhere
es	clear and concise
es	getting started
es	tutorial
es	plain language
es	composable
es	terminology
es	established patterns
em
fstext	follow best practices
fsweight	2
em
fstext	scaffold
fsweight	2
em
fstext	reusability
fsweight	2
em
fstext	modular
fsweight	2
em
fstext	module
fsweight	2
em
fstext	style guide
fsweight	2
em
fstext	style guidelines
fsweight	2
em
fstext	practical example
fsweight	2
em
fstext	consistent
fsweight	2
em
fstext	well structured
fsweight	2
em
fstext	well documented
fsweight	2
em
fstext	directory structure
fsweight	2
em
fstext	readab
fsweight	2
em
fstext	flowchart
fsweight	2
em
fstext	syntax
fsweight	2
em
fstext	table of contents
fsweight	2
em
fstext	jargon
fsweight	2
em
fstext	glossary
fsweight	2
em
fstext	user guide
fsweight	2
em
fstext	api reference
fsweight	2
em
fstext	quick start
fsweight	2
em
fstext	maintainable code
fsweight	2
em
fstext	documentation
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
em
fstext	docs
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
cmcode-generation
dshaiku	2
dssonnet	0
dsthreshold	9
dlphrases
es	idiomatic code
es	async
es	generics
es	librar
es	refactor
es	memory usage
es	rest api
es	compil
es	joins
es	stored procedure
es	node.js
es	docstring
es	coroutine
es	production ready
es	state management
es	lazy loading
es	data structure
es	query optim
es	programming language
es	crud
em
fstext	idiomatic
fsweight	2
em
fstext	write clean
fsweight	2
em
fstext	write code
fsweight	2
em
fstext	code generation
fsweight	2
em
fstext	applications
fsweight	2
em
fstext	web application
fsweight	2
em
fstext	desktop application
fsweight	2
em
fstext	asynchronous
fsweight	2
em
fstext	error handling
fsweight	2
em
fstext	decorator
fsweight	2
em
fstext	standard library
fsweight	2
em
fstext	memory management
fsweight	2
em
fstext	programming
fsweight	2
em
fstext	language features
fsweight	2
em
fstext	cross platform
fsweight	2
em
fstext	performant
fsweight	2
em
fstext	command line
fsweight	2
em
fstext	server side rendering
fsweight	2
em
fstext	database migration
fsweight	2
em
fstext	websocket
fsweight	2
em
fstext	event loop
fsweight	2
em
fstext	type system
fsweight	2
em
fstext	production quality
fsweight	2
em
fstext	code style
fsweight	2
em
fstext	auto update
fsweight	2
em
fstext	subcommand
fsweight	2
em
fstext	functional programming
fsweight	2
em
fstext	builds
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
em
fstext	building
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
em
fstext	develop
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
em
fstext	implementing
flzones
gs	name
gs	description
gs	tags
gs	category
em
fstext	language specialist
fsweight	2
cmbatch-processing
dshaiku	2
dssonnet	0
dsthreshold	4
dlphrases
es	etl$
es	elt$
es	batch process
es	ci/cd
es	build configuration
es	ansible
es	infrastructure as code
es	gitops
es	argocd
es	release automation
es	warehouse
es	data transformation
es	canary
es	blue green
em
fstext	continuous integration
fsweight	2
em
fstext	build system
fsweight	2
em
fstext	containeriz
fsweight	2
em
fstext	dockerfile
fsweight	2
em
fstext	helm$
fsweight	2
em
fstext	github actions
fsweight	2
em
fstext	gitlab
fsweight	2
em
fstext	jenkins
fsweight	2
em
fstext	webpack
fsweight	2
em
fstext	multi stage
fsweight	2
em
fstext	environment promotion
fsweight	2
em
fstext	deploy
flzones
gs	name
gs	description
gs	tags
gs	category
cmdocumentation
dshaiku	1
dssonnet	1
dsthreshold	6
dlphrases
es	documentation
es	document
es	readme
es	api reference
es	tutorial
es	glossary
es	changelog
es	user guide
es	getting started
es	technical writ
es	table of contents
cmcomplex-reasoning
dshaiku	0
dssonnet	2
dsthreshold	9
dlphrases
es	root cause
es	trade off
es	tradeoff
es	diagnos
es	priorit
es	judg
es	rationale
es	review process
es	review checklist
es	code smell
es	should fix
es	why it matters
es	rubric
es	alternatives
es	gap
es	correctness
es	latency
es	triage
es	systematic
es	actionable
es	likely cause
es	line number
es	comparison
es	compare
es	cost benefit
es	performance analysis
es	planning
es	second opinion
es	multi step
em
fstext	hypothes
fsweight	2
em
fstext	evaluat
fsweight	2
em
fstext	assess
fsweight	2
em
fstext	analysis
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	investigat
fsweight	2
em
fstext	finding
fsweight	2
em
fstext	severity
fsweight	2
em
fstext	evidence
fsweight	2
em
fstext	recommend
fsweight	2
em
fstext	risk
fsweight	2
em
fstext	impact
fsweight	2
em
fstext	criteria
fsweight	2
em
fstext	confidence
fsweight	2
em
fstext	correlat
fsweight	2
em
fstext	false positive
fsweight	2
em
fstext	review
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	constructive
fsweight	2
em
fstext	technical debt
fsweight	2
em
fstext	assumption
fsweight	2
em
fstext	critical issue
fsweight	2
em
fstext	reasoning
fsweight	2
em
fstext	verdict
fsweight	2
em
fstext	must fix
fsweight	2
em
fstext	scoring
fsweight	2
em
fstext	score
fsweight	2
em
fstext	justif
fsweight	2
em
fstext	feasib
fsweight	2
em
fstext	uncertain
fsweight	2
em
fstext	logic error
fsweight	2
em
fstext	adversarial
fsweight	2
em
fstext	quantif
fsweight	2
em
fstext	violation
fsweight	2
em
fstext	anti pattern
fsweight	2
em
fstext	mitigation
fsweight	2
em
fstext	decompos
fsweight	2
em
fstext	weakness
fsweight	2
em
fstext	audit
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	identify
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	identifies
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	identifying
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	read only
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
cmsecurity-critical
dshaiku	-1
dssonnet	2
dsthreshold	7
dlphrases
es	vulnerab
es	threat
es	threat model
es	attack
es	attack surface
es	security review
es	security issue
es	security assessment
es	sql injection
es	csrf
es	exposed secret
es	secrets
es	sensitive data
es	compliance
es	pci
es	soc2
es	privacy
es	audit trail
es	regulat
es	authoriz
es	encrypt
es	least privilege
es	red team
es	legal
es	liabil
es	licens
es	consent
es	data protection
es	trust boundar
es	privacy polic
es	cryptograph
es	auth bypass
em
fstext	security
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	owasp
fsweight	2
em
fstext	exploit
fsweight	2
em
fstext	penetration test
fsweight	2
em
fstext	attack vector
fsweight	2
em
fstext	hardcoded
fsweight	2
em
fstext	insecure
fsweight	2
em
fstext	data exposure
fsweight	2
em
fstext	gdpr
fsweight	2
em
fstext	hipaa
fsweight	2
em
fstext	soc 2
fsweight	2
em
fstext	iso 27001
fsweight	2
em
fstext	zero trust
fsweight	2
em
fstext	cve
fsweight	2
em
fstext	defense in depth
fsweight	2
em
fstext	remediat
fsweight	2
em
fstext	breach
fsweight	2
em
fstext	ccpa
fsweight	2
em
fstext	path traversal
fsweight	2
em
fstext	command injection
fsweight	2
em
fstext	jurisdiction
fsweight	2
cmarchitecture-design
dshaiku	0
dssonnet	2
dsthreshold	4
dlphrases
es	system architect
es	software architect
es	architectural
es	architectural decision
es	architecture review
es	microservice
es	monolith
es	bounded context
es	service boundar
es	event driven
es	cohesion
es	availability
es	multi region
es	multi cloud
es	capacity
es	moderniz
es	strangler
es	technology selection
es	technology recommend
es	saga
es	cqrs
es	circuit breaker
es	long term
es	scaling
es	horizontal scal
es	evolution
es	non functional
es	distributed system
es	migration path
em
fstext	architectural pattern
fsweight	2
em
fstext	system design
fsweight	2
em
fstext	domain driven
fsweight	2
em
fstext	coupling
fsweight	2
em
fstext	technology stack
fsweight	2
cmcreative-synthesis
dshaiku	0
dssonnet	2
dsthreshold	5
dlphrases
es	roadmap
es	vision$
es	user stor
es	business value
es	competitor
es	kpi
es	customer
es	prd$
es	executive
es	executive summary
es	credib
es	roi$
es	requirements gather
es	elicit
es	clarifying question
es	fact check
es	search strateg
es	data driven
es	brainstorm
es	value proposition
em
fstext	stakeholder
fsweight	2
em
fstext	synthesi
fsweight	2
em
fstext	research
fsweight	2
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	business
fsweight	2
em
fstext	market$
fsweight	2
em
fstext	competiti
fsweight	2
em
fstext	success metric
fsweight	2
em
fstext	success criteria
fsweight	2
em
fstext	acceptance criteria
fsweight	2
em
fstext	backlog
fsweight	2
em
fstext	revenue
fsweight	2
em
fstext	forecast
fsweight	2
em
fstext	citation
fsweight	2
em
fstext	trend
fsweight	2
em
fstext	requirement
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
em
fstext	product$
flzones
gs	name
gs	description
gs	tags
gs	category
cmnovel-problem
dshaiku	0
dssonnet	2
dsthreshold	4
dlphrases
es	novel$
es	unknown
es	unfamiliar
es	ambigu
es	legacy
es	emergency
es	postmortem
es	unexpected
es	unexpected behavior
es	stack trace
es	production incident
es	uncover
es	cascading
es	memory leak
es	undocumented
es	logs
es	traces
es	escalat
es	mitigat
es	unclear
es	bugs
es	recent changes
es	failure pattern
es	intermittent
em
fstext	legacy system
fsweight	2
em
fstext	incident
fsweight	2
em
fstext	incident response
fsweight	2
em
fstext	outage
fsweight	2
em
fstext	reproduce$
fsweight	2
em
fstext	timeline
fsweight	2
em
fstext	hidden
fsweight	2
em
fstext	race condition
fsweight	2
em
fstext	deadlock
fsweight	2
em
fstext	anomal
fsweight	2
em
fstext	failure mode
fsweight	2
em
fstext	severity level
fsweight	2
em
fstext	debug
flzones
gs	name
gs	description
gs	tags
gs	category
gs	headings
bmbands
csstrong-above	3
csmoderate-from	1
bmmeasured
cmstrong
dsright	48
dsof	48
cmmoderate
dsright	74
dsof	75
bsshare	0.5
bslead	1.25
blnever-alone
cs	code-generation
bmzones
cmname
dsweight	4
dlkeys
es	name
cmdescription
dsweight	3
dlkeys
es	description
es	summary
es	role
cmtags
dsweight	2
dlkeys
es	tags
es	keywords
cmcategory
dsweight	2
dlkeys
es	category
cmheadings
dsweight	2
cmbody
dsweight	1
bmwords
clnear
ds	not
ds	no
ds	never
ds	without
ds	don't
ds	cannot
ds	avoid
ds	isn't
ds	doesn't
clsentence
ds	not for
ds	not to be used
ds	do not use
ds	do not trigger
ds	don't use
ds	instead of
ds	rather than
ds	hand off
ds	handoff to
ds	delegate to
ds	delegates to
ds	escalate to
ds	collaborate with
ds	coordinate with
ds	defer to
ds	work with
ds	partner with
ds	consult
amopus
bmsecurity-critical-review
csthreshold	10
clphrases
ds	vulnerab
ds	owasp
ds	trust boundar
ds	breach
dm
estext	threat model
esweight	2
dm
estext	security audit
esweight	2
dm
estext	security review
esweight	2
dm
estext	penetration test
esweight	2
dm
estext	attack surface
esweight	2
dm
estext	attack vector
esweight	2
dm
estext	exploit
esweight	2
dm
estext	zero trust
esweight	2
dm
estext	red team
esweight	2
dm
estext	cryptograph
esweight	2
bmarchitecture
csthreshold	10
clphrases
ds	domain driven
ds	microservice
ds	scalability
ds	long term
ds	trade off
dm
estext	architectural decision
esweight	2
dm
estext	architecture decision
esweight	2
dm
estext	architecture review
esweight	2
dm
estext	architecture audit
esweight	2
dm
estext	system design
esweight	2
dm
estext	system architect
esweight	2
dm
estext	architect
esweight	4
elzones
fs	name
fs	description
dm
estext	software architect
esweight	2
dm
estext	enterprise architect
esweight	2
dm
estext	distributed system
esweight	2
dm
estext	bounded context
esweight	2
dm
estext	technology selection
esweight	2
bmdeep-debugging
csthreshold	10
clphrases
ds	correlat
ds	stack trace
ds	reproduce$
dm
estext	root cause
esweight	2
dm
estext	hypothes
esweight	2
dm
estext	subtle
esweight	2
dm
estext	race condition
esweight	2
dm
estext	deadlock
esweight	2
dm
estext	memory leak
esweight	2
dm
estext	intermittent
esweight	2
dm
estext	cascading
esweight	2
dm
estext	incident
esweight	2
bmperformance
csthreshold	10
clphrases
ds	latency
ds	throughput
dm
estext	performance optimi
esweight	2
dm
estext	performance engineer
esweight	2
dm
estext	performance analysis
esweight	2
dm
estext	bottleneck
esweight	2
dm
estext	profiling
esweight	2
dm
estext	capacity planning
esweight	2
dm
estext	load test
esweight	2
bmcomplex-refactoring
csthreshold	10
clphrases
ds	backward compatib
dm
estext	refactor
esweight	2
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
dm
estext	legacy
esweight	2
dm
estext	moderniz
esweight	2
dm
estext	strangler
esweight	2
dm
estext	technical debt
esweight	2
dm
estext	migration strateg
esweight	2
dm
estext	incremental migration
esweight	2
bmorchestration
csthreshold	10
clphrases
ds	subagent
ds	synthesi
dm
estext	orchestrates
esweight	2
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
dm
estext	orchestrating
esweight	2
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
dm
estext	orchestration
esweight	2
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
dm
estext	orchestrator
esweight	2
elzones
fs	name
dm
estext	multi agent
esweight	2
dm
estext	delegates
esweight	2
dm
estext	delegation
esweight	2
dm
estext	decompos
esweight	2
dm
estext	task breakdown
esweight	2
dm
estext	coordinat
esweight	1
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
bmnovel-or-high-stakes
csthreshold	10
clphrases
dm
estext	novel$
esweight	2
dm
estext	unfamiliar
esweight	2
dm
estext	ambigu
esweight	2
dm
estext	research
esweight	2
elzones
fs	name
fs	description
fs	tags
fs	category
fs	headings
dm
estext	strateg
esweight	2
elzones
fs	name
fs	description
fs	category
dm
estext	complex reasoning
esweight	2
dm
estext	deep analysis
esweight	2
dm
estext	multi step reasoning
esweight	2
dm
estext	final review
esweight	2
dm
estext	high stakes
esweight	2
dm
estext	mission critical
esweight	2
dm
estext	business critical
esweight	2
dm
estext	adversarial
esweight	2
dm
estext	judgment
esweight	2
alfloors
bm
cskind	security
csat-least	sonnet
csthreshold	4
clcharacteristics
ds	security-critical
clwhen
ds	security audit
ds	security review
ds	security engineer
ds	security specialist
ds	security expert
ds	security analy
ds	security assess
ds	security scan
ds	security vulnerab
ds	vulnerabilit
ds	penetration test
ds	threat model
ds	threat
ds	owasp
dm
estext	security$
elzones
fs	category
fs	tags
bm
cskind	code-review
csat-least	sonnet
csthreshold	4
clwhen
ds	code review
ds	code audit
ds	reviews code
ds	review code
ds	reviewing code
ds	reviews changes
ds	review changes
ds	pr review
ds	pull request review
ds	review of code
ds	diff review
bm
cskind	architecture
csat-least	sonnet
csthreshold	4
clcharacteristics
ds	architecture-design
clwhen
ds	system architect$
ds	systems architect$
ds	software architect$
ds	solution architect$
ds	solutions architect$
ds	enterprise architect$
ds	application architect$
ds	backend architect$
ds	frontend architect$
ds	cloud architect$
ds	data architect$
ds	database architect$
ds	ml architect$
ds	devops architect$
ds	infrastructure architect$
ds	network architect$
ds	microservices architect$
ds	architect review
ds	architecture review
ds	architectural review
ds	architecture decision
ds	architectural decision
ds	system design
ds	designs system
ds	service boundar
alceilings
bm
cskind	demanding
csat-most	opus
csthreshold	6
clwhen
ds	complex
ds	multi step
ds	performance
ds	parallel
ds	plann
ds	strateg
ds	production
ds	migrat
ds	troubleshoot
ds	debug
ds	mutation
ds	coordinat
ds	scalab
ds	enterprise
ds	designs
dm
estext	architect
esweight	2
dm
estext	system design
esweight	2
dm
estext	api design
esweight	2
dm
estext	distributed
esweight	2
dm
estext	microservice
esweight	2
dm
estext	concurren
esweight	2
dm
estext	race condition
esweight	2
dm
estext	deadlock
esweight	2
dm
estext	real time
esweight	2
dm
estext	performance tuning
esweight	2
dm
estext	performance analysis
esweight	2
dm
estext	performance engineer
esweight	2
dm
estext	profiling
esweight	2
dm
estext	bottleneck
esweight	2
dm
estext	security
esweight	2
dm
estext	vulnerab
esweight	2
dm
estext	threat
esweight	2
dm
estext	penetration
esweight	2
dm
estext	adversarial
esweight	2
dm
estext	compliance
esweight	2
dm
estext	privacy
esweight	2
dm
estext	legal
esweight	2
dm
estext	regulat
esweight	2
dm
estext	root cause
esweight	2
dm
estext	debugging
esweight	2
dm
estext	diagnos
esweight	2
dm
estext	investigat
esweight	2
dm
estext	incident
esweight	2
dm
estext	trade off
esweight	2
dm
estext	tradeoff
esweight	2
dm
estext	roadmap
esweight	2
dm
estext	research
esweight	2
dm
estext	review
esweight	2
dm
estext	audit
esweight	2
dm
estext	verdict
esweight	2
dm
estext	critic
esweight	2
dm
estext	synthesi
esweight	2
dm
estext	orchestrates
esweight	2
dm
estext	orchestrating
esweight	2
dm
estext	orchestration
esweight	2
dm
estext	multi agent
esweight	2
dm
estext	multiplayer
esweight	2
dm
estext	legacy
esweight	2
dm
estext	moderniz
esweight	2
dm
estext	consultant
esweight	2
dm
estext	advisor
esweight	2
dm
estext	forecast
esweight	2
dm
estext	financ
esweight	2
dm
estext	multi cloud
esweight	2
dm
estext	disaster recovery
esweight	2
dm
estext	mission critical
esweight	2
dm
estext	high availability
esweight	2
dm
estext	fault toleran
esweight	2
dm
estext	decision making
esweight	2
dm
estext	strategic
esweight	2
dm
estext	design decision
esweight	2
bm
cskind	documentation
csat-most	sonnet
csthreshold	6
clwhen
ds	documentation
ds	readme
ds	tutorial
ds	onboarding guide
ds	changelog
ds	style guide
ds	educational content
dm
estext	technical writ
esweight	2
dm
estext	technical documentation
esweight	2
dm
estext	documentation specialist
esweight	2
dm
estext	documentation expert
esweight	2
dm
estext	documentation writ
esweight	2
dm
estext	documentation generat
esweight	2
dm
estext	documentation from code
esweight	2
dm
estext	docs writ
esweight	2
dm
estext	doc writ
esweight	2
dm
estext	api documentation
esweight	2
dm
estext	generate documentation
esweight	2
dm
estext	generates documentation
esweight	2
dm
estext	feature documentation
esweight	2
dm
estext	writes documentation
esweight	2
dm
estext	write documentation
esweight	2
dm
estext	writing documentation
esweight	2
dm
estext	creates documentation
esweight	2
dm
estext	create documentation
esweight	2
dm
estext	updates documentation
esweight	2
dm
estext	updating documentation
esweight	2
dm
estext	inline documentation
esweight	2
dm
estext	user guide
esweight	2
dm
estext	user manual
esweight	2
dm
estext	step by step tutorial
esweight	2
dm
estext	api reference
esweight	2
dm
estext	documents configuration
esweight	2
dm
estext	documenter$
esweight	2
dm
estext	docs$
elzones
fs	name
bm
cskind	test-writing
csat-most	sonnet
csthreshold	6
clwhen
ds	tests$
ds	test coverage
ds	branch coverage
ds	coverage
ds	test engineer
ds	testing expert
ds	testing specialist
ds	qa automation
ds	playwright
ds	cypress
ds	assertion
dm
estext	write tests
esweight	2
dm
estext	writes tests
esweight	2
dm
estext	writing tests
esweight	2
dm
estext	write and run tests
esweight	2
dm
estext	write unit tests
esweight	2
dm
estext	writes unit tests
esweight	2
dm
estext	writing unit tests
esweight	2
dm
estext	write comprehensive tests
esweight	2
dm
estext	test creation
esweight	2
dm
estext	test generation
esweight	2
dm
estext	generates tests
esweight	2
dm
estext	generate tests
esweight	2
dm
estext	generating tests
esweight	2
dm
estext	test automation
esweight	2
dm
estext	e2e test
esweight	2
dm
estext	end to end test
esweight	2
dm
estext	running tests
esweight	2
dm
estext	executes tests
esweight	2
dm
estext	runs tests
esweight	2
dm
estext	run tests
esweight	2
dm
estext	unit test
esweight	2
dm
estext	test writer
esweight	2
dm
estext	test runner
esweight	2
bm
cskind	code-cleanup
csat-most	sonnet
csthreshold	6
clwhen
ds	clarity
ds	maintainability
ds	consistency
ds	boilerplate
ds	naming
dm
estext	simplifies
esweight	2
dm
estext	simplified
esweight	2
dm
estext	simplify
esweight	2
dm
estext	code simplif
esweight	2
dm
estext	readab
esweight	2
dm
estext	clean up code
esweight	2
dm
estext	clean code
esweight	2
dm
estext	code format
esweight	2
dm
estext	formatter
esweight	2
dm
estext	linting
esweight	2
dm
estext	improve naming
esweight	2
dm
estext	naming convention
esweight	2
dm
estext	dead code
esweight	2
dm
estext	unused code
esweight	2
bm
cskind	scaffolding
csat-most	sonnet
csthreshold	6
clwhen
ds	set up
ds	setup
ds	install
dm
estext	scaffold
esweight	2
dm
estext	boilerplate
esweight	2
dm
estext	project setup
esweight	2
dm
estext	project template
esweight	2
dm
estext	environment configuration
esweight	2
dm
estext	directory structure
esweight	2
dm
estext	installer
elzones
fs	name
bm
cskind	mechanical-work
csat-most	sonnet
csthreshold	6
clwhen
ds	rebas
ds	merge
ds	lint
dm
estext	search and replace
esweight	2
dm
estext	find and replace
esweight	2
dm
estext	bulk edit
esweight	2
dm
estext	bulk renam
esweight	2
dm
estext	renaming
esweight	2
dm
estext	commit message
esweight	2
dm
estext	release notes
esweight	2
dm
estext	changelog
esweight	2
dm
estext	git operations
esweight	2
dm
estext	merge conflicts
esweight	2
dm
estext	cherry pick
esweight	2
dm
estext	translation
esweight	2
dm
estext	broken links
esweight	2
bm
cskind	run-and-report
csat-most	sonnet
csthreshold	6
clwhen
ds	summarizes
ds	summarises
ds	concise summary
ds	health check
ds	calculate
dm
estext	reports results
esweight	2
dm
estext	report results
esweight	2
dm
estext	plan/apply
esweight	2
bm
cskind	lookup
csat-most	haiku
csthreshold	6
clwhen
ds	classif
ds	locat
ds	grep/glob
dm
estext	locates files
esweight	2
dm
estext	locate files
esweight	2
dm
estext	finds files
esweight	2
dm
estext	find files
esweight	2
dm
estext	file locat
esweight	2
dm
estext	simple classification
esweight	2
dm
estext	lightweight agent
esweight	2
dm
estext	simple lookup
esweight	2
bm
cskind	code-reading
csat-most	sonnet
csthreshold	6
clwhen
ds	trace
ds	explor
ds	every caller
ds	analyz
ds	understand
bm
cskind	given-plan
csat-most	sonnet
csthreshold	6
clwhen
ds	precisely
ds	implementation agent
ds	minimal correct
ds	minimal changes
dm
estext	follows plans
esweight	2
dm
estext	follows the plan
esweight	2
dm
estext	follow the plan
esweight	2
dm
estext	follows a plan
esweight	2
dm
estext	implement plans
esweight	2
dm
estext	implements plans
esweight	2
dm
estext	implements the plan
esweight	2
dm
estext	execute plans
esweight	2
dm
estext	executes plans
esweight	2
dm
estext	executes the plan
esweight	2
dm
estext	generated plans
esweight	2
dm
estext	approved plan
esweight	2
dm
estext	based on approved
esweight	2
bm
cskind	content-writing
csat-most	sonnet
csthreshold	6
clwhen
dm
estext	blog post
esweight	2
dm
estext	social media
esweight	2
dm
estext	newsletter
esweight	2
dm
estext	copywriting
esweight	2
dm
estext	copywriter
esweight	2
dm
estext	video script
esweight	2
dm
estext	draft replies
esweight	2
dm
estext	study material
esweight	2
dm
estext	teaching material
esweight	2
dm
estext	content creat
esweight	2
dm
estext	content writ
esweight	2
dm
estext	press release
esweight	2
bm
cskind	implementation
csat-most	sonnet
csthreshold	6
clwhen
ds	write code
ds	github actions workflow
ds	dashboards
ds	applications
ds	components
ds	modules
ds	pipelines
ds	scripts
ds	configurations
ds	integrations
ds	api integration
dm
estext	developer$
elzones
fs	name
dm
estext	application development
esweight	2
dm
estext	app development
esweight	2
dm
estext	react components
esweight	2
dm
estext	ui components
esweight	2
dm
estext	responsive layout
esweight	2
dm
estext	web application
esweight	2
dm
estext	mobile app
esweight	2
dm
estext	terraform module
esweight	2
dm
estext	writing terraform
esweight	2
dm
estext	data visualization
esweight	2
dm
estext	client configuration
esweight	2
dm
estext	build
elzones
fs	description
dm
estext	implement
elzones
fs	description
dm
estext	develop
elzones
fs	description
amcomplexity
bmquestions
cssteps	How many steps of reasoning does the work need?
csjudgement	How much of it is a matter of judgement?
csstakes	What does it cost to be wrong?
bslowest	1
bshighest	3
blbands
cm
dsat-least	3
dstier	haiku
cm
dsat-least	5
dstier	sonnet
cm
dsat-least	7
dstier	opus
bmwords
cstrivial	haiku
cssimple	haiku
cslow	haiku
csmedium	sonnet
cscomplex	opus
cshigh	opus
cshard	opus
amlabels
bsof-tier	model:
bsof-complexity	complexity:
ampatterns
blin
cs	title
cs	description
bshighest-wins	true
blrows
cm
dstier	haiku
dlany
es	rename
es	fix typo
es	update text
cm
dstier	haiku
dlany
es	add console.log
es	format
es	lint
cm
dstier	haiku
dlany
es	scaffold
es	crud
es	generate
cm
dstier	sonnet
dlany
es	design
es	architect
es	plan
cm
dstier	opus
dlany
es	security
es	auth
es	review
altree
bm
csask	planning or architecture
clany
ds	plan
ds	design
ds	architect
ds	decompos
cstier	sonnet
cscritical	opus
bm
csask	well-defined execution
clany
ds	rename
ds	fix typo
ds	update text
ds	add console.log
ds	format
ds	lint
ds	scaffold
ds	crud
ds	generate
cstier	haiku
bm
csask	security or complex review
clany
ds	security
ds	auth$
ds	review
ds	audit
cstier	opus
alfiles
bm
csat-least	0
cstier	haiku
bm
csat-least	2
cstier	sonnet
bm
csat-least	4
cstier	sonnet
csexecute	haiku
ampipelines
blplan-execute-review
cm
dsrole	plan
dstier	sonnet
cm
dsrole	execute
dstier	haiku
dsparallel	true
cm
dsrole	review
dstier	opus
dswhen	label:security OR complexity:complex
bldesign-implement-review
cm
dsrole	design
dsagent	backend-architect
dstier	sonnet
cm
dsrole	implement
dsagent	python-pro
dstier	haiku
cm
dsrole	test
dsagent	test-automator
dstier	haiku
cm
dsrole	review
dsagent	code-reviewer
dstier	sonnet
blresearch-generate-validate
cm
dsrole	research
dsagent	search-specialist
dstier	sonnet
cm
dsrole	generate
dsagent	docs-architect
dstier	haiku
cm
dsrole	validate
dsagent	technical-writer
dstier	haiku
bltroubleshoot-fix-test
cm
dsrole	troubleshoot
dsagent	debugger
dstier	sonnet
cm
dsrole	fix
dsagent	python-pro
dstier	haiku
cm
dsrole	test
dsagent	test-automator
dstier	haiku
blaudit-remediate-verify
cm
dsrole	audit
dsagent	security-auditor
dstier	sonnet
cm
dsrole	remediate
dsagent	typescript-pro
dstier	haiku
cm
dsrole	verify
dsagent	quality-engineer
dstier	sonnet
blhybrid-decomposition
cm
dsrole	design
dstier	opus
cm
dsrole	implement
dstier	sonnet
cm
dsrole	test
dstier	haiku
cm
dsrole	review
dstier	sonnet
blorchestrator-workers
cm
dsrole	plan
dstier	opus
cm
dsrole	work
dstier	haiku
dsparallel	true
cm
dsrole	synthesize
dstier	opus
amconfidence
blsteps
cm
dsaccept-at-least	0.85
dsreview-at-least	0.60
cm
dsaccept-at-least	0.80
bson-doubt	regenerate-one-tier-up
bsneeds-objective-signal	true
bmsignals
csoutput-tokens-from	20
cstool-calls-up-to	20
cshedges-up-to	1
clhedges
ds	maybe
ds	perhaps
ds	possibly
ds	probably
ds	might
ds	not sure
ds	unsure
ds	unclear
ds	i think
ds	i guess
ds	seems to
bscalibrated	false
amload
bson	false
bsbusy-above	100
bsbusy-low-priority	haiku
bsidle-below	20
bsidle	sonnet
amturns
bson	false
blsimple-tools
cs	request_tool
cs	weather_tool
cs	web_search_tool
cs	time_tool
cs	reminder_tool
cs	maps_tool
cs	contacts_tool
bssimple	haiku
bsotherwise	sonnet
bsshort-output-tokens	5
amclassifier
bson	false
bsworth-it-simple-share	0.60
bsnot-worth-it-one-tier-share	0.80
bsoverhead-tokens	100
amrouter
blorder
cs	label
cs	complexity-word
cs	task
cs	assignment
cs	declared
cs	pattern
cs	files
cs	matrix
cs	default
bsfloors	true
amfallbacks
bsmax	3
bsbelow-floor	warning
bsbelow-floor-critical	error
blwhen
cs	overloaded
cs	unavailable
cs	rate-limited
amfit
bsone-tier-from	12
bsunderpowered-margin	6
bsclearest	5
bsreasoning-silences	moderate
bstier-share-slack	0.10
amalerts
bscost-daily-ratio	1.20
bscost-window-days	7
bstier-spike-ratio	1.20
bssuccess-min	0.85
bsp95-ratio	2.0
bsescalation-max	0.30
bsfallback-max	0.10
bsminimum-sample	30
amrollback
bssuccess-min	0.90
bserror-increase-max	0.05
amgates
bsfloor	0.85
bsconfidence	0.95
bsruns	100
bsagent-runs	100
bswindow-days	7
bsmax-hold-days	21
bsreference-days	28
bscost-ratio	1.10
bsp95-ratio	2.0
bsunknown-max	0.50
amtargets
bmsavings
csmin	0.25
csmax	0.35
bslatency-speedup	3.0
bsaverage-task-cost	0.02
bmtier-share
cmhaiku
dsmin	0.40
dsmax	0.60
bsrouting-accuracy	0.90
bsquality-min	0.85
bsquality-counts-from	4
ambudgets
bsmonthly-usd	500
blproject-alert-at
cs	0.80
cs	1.00
bmthrottle
cson	false
csfrom	1.00
csat-most	sonnet
amtrue-cost
bson	false
bsfailure-usd	0
bshourly-usd	50
ammigration
bsplan	category-4w
bsneeds-baseline	true
amreview
bsevery-days	90
asprice-book	registry
"""#
  static let lines0: [UInt64] = [
0x9da00000000,
0x500000000,
0x300000008,
0x400000011,
0x50000001b,
0x600000023,
0xe00000039,
0x800000042,
0x900000057,
0xe00000075,
0xb0000007f,
0xc00000087,
0xd00000096,
0xe0000009f,
0xf000000ac,
0x5c000000ba,
0x12000000c2,
0x12000000d3,
0x14000000e0,
0x14000000f8,
0x1600000105,
0x1600000115,
0x1800000122,
0x1800000135,
0x1a00000142,
0x1a00000155,
0x1c00000162,
0x1c00000174,
0x1e00000181,
0x1e00000192,
0x200000019f,
0x20000001b9,
0x22000001c6,
0x22000001e2,
0x24000001ef,
0x2400000204,
0x2600000211,
0x260000022a,
0x2800000237,
0x280000024d,
0x2a0000025a,
0x2a0000026c,
0x2c00000279,
0x2c0000028c,
0x2e00000299,
0x2e000002a9,
0x30000002b7,
0x30000002cc,
0x32000002da,
0x32000002e7,
0x34000002f5,
0x3400000305,
0x3600000313,
0x3600000321,
0x380000032f,
0x380000033e,
0x3a0000034c,
0x3a0000035a,
0x3c00000368,
0x3c00000376,
0x3e00000384,
0x3e00000394,
0x40000003a2,
0x40000003b7,
0x42000003c5,
0x42000003da,
0x44000003e8,
0x44000003fb,
0x4600000409,
0x4600000419,
0x4800000427,
0x4800000436,
0x4a00000442,
0x4a00000457,
0x4c00000463,
0x4c00000475,
0x4e00000481,
0x4e0000049c,
0x50000004a8,
0x50000004b5,
0x52000004c1,
0x52000004d0,
0x54000004dc,
0x54000004ed,
0x56000004f9,
0x5600000512,
0x580000051e,
0x5800000534,
0x5a00000540,
0x5a00000550,
0x5c0000055c,
0x5c00000578,
0x45700000584,
0x4130000058d,
0xd300000594,
0x60000005a8,
0x61000005b2,
0x62000005bd,
0xd3000005cb,
0x64000005d5,
0x65000005dc,
0x66000005ed,
0x67000005fa,
0x680000060d,
0x6900000618,
0x6a00000622,
0x6b0000062f,
0x6c00000640,
0x6d0000064e,
0x6e00000659,
0x6f00000663,
0x7000000670,
0x710000067d,
0x720000068c,
0x7300000697,
0x740000069f,
0x75000006b7,
0x76000006c4,
0x77000006d8,
0x78000006ec,
0x79000006fe,
0x7a00000705,
0x7b00000714,
0x7c00000723,
0x7d00000734,
0x7e00000743,
0x7f00000751,
0x8000000763,
0x8100000773,
0x8400000781,
0x8300000784,
0x8400000795,
0x87000007a0,
0x86000007a3,
0x87000007bf,
0x8a000007ca,
0x89000007cd,
0x8a000007e5,
0x8d000007f0,
0x8c000007f3,
0x8d0000080a,
0x9000000815,
0x8f00000818,
0x900000082f,
0x930000083a,
0x920000083d,
0x930000084f,
0x960000085a,
0x950000085d,
0x960000086e,
0x9900000879,
0x980000087c,
0x9900000892,
0x9c0000089d,
0x9b000008a0,
0x9c000008ad,
0x9f000008b8,
0x9e000008bb,
0x9f000008ca,
0xa2000008d5,
0xa1000008d8,
0xa2000008ee,
0xa5000008f9,
0xa4000008fc,
0xa500000911,
0xa80000091c,
0xa70000091f,
0xa80000092d,
0xab00000938,
0xaa0000093b,
0xab00000947,
0xae00000952,
0xad00000955,
0xae00000963,
0xb10000096e,
0xb000000971,
0xb100000980,
0xb40000098b,
0xb30000098e,
0xb4000009a4,
0xb7000009af,
0xb6000009b2,
0xb7000009ca,
0xba000009d5,
0xb9000009d8,
0xba000009f2,
0xbd000009fd,
0xbc00000a00,
0xbd00000a19,
0xc000000a24,
0xbf00000a27,
0xc000000a3e,
0xc300000a49,
0xc200000a4c,
0xc300000a5e,
0xc600000a69,
0xc500000a6c,
0xc600000a7e,
0xc900000a89,
0xc800000a8c,
0xc900000aa2,
0xcc00000aad,
0xcb00000ab0,
0xcc00000ac2,
0xd300000acd,
0xce00000ad0,
0xd300000add,
0xd000000ae5,
0xd100000aed,
0xd200000afc,
0xd300000b04,
0x13d00000b10,
0xd500000b26,
0xd600000b30,
0xd700000b3b,
0x13d00000b49,
0xd900000b53,
0xda00000b5c,
0xdb00000b6d,
0xdc00000b7b,
0xdd00000b90,
0xde00000b9f,
0xdf00000bab,
0xe000000bbc,
0xe100000bd1,
0xe200000be9,
0xe300000bf4,
0xe400000c06,
0xe500000c10,
0xe600000c25,
0xe700000c38,
0xe800000c44,
0xe900000c56,
0xea00000c64,
0xeb00000c73,
0xee00000c8b,
0xed00000c8e,
0xee00000cab,
0xf100000cb6,
0xf000000cb9,
0xf100000cc9,
0xf400000cd4,
0xf300000cd7,
0xf400000cea,
0xf700000cf5,
0xf600000cf8,
0xf700000d07,
0xfa00000d12,
0xf900000d15,
0xfa00000d23,
0xfd00000d2e,
0xfc00000d31,
0xfd00000d44,
0x10000000d4f,
0xff00000d52,
0x10000000d6a,
0x10300000d75,
0x10200000d78,
0x10300000d91,
0x10600000d9c,
0x10500000d9f,
0x10600000db1,
0x10900000dbc,
0x10800000dbf,
0x10900000dd6,
0x10c00000de1,
0x10b00000de4,
0x10c00000dfb,
0x10f00000e06,
0x10e00000e09,
0x10f00000e24,
0x11200000e2f,
0x11100000e32,
0x11200000e40,
0x11500000e4b,
0x11400000e4e,
0x11500000e5f,
0x11800000e6a,
0x11700000e6d,
0x11800000e7b,
0x11b00000e86,
0x11a00000e89,
0x11b00000ea2,
0x11e00000ead,
0x11d00000eb0,
0x11e00000ebe,
0x12100000ec9,
0x12000000ecc,
0x12100000edc,
0x12400000ee7,
0x12300000eea,
0x12400000efc,
0x12700000f07,
0x12600000f0a,
0x12700000f1f,
0x12a00000f2a,
0x12900000f2d,
0x12a00000f40,
0x12d00000f4b,
0x12c00000f4e,
0x12d00000f67,
0x13500000f72,
0x12f00000f75,
0x13000000f8a,
0x13500000f95,
0x13200000f9d,
0x13300000fa5,
0x13400000fb4,
0x13500000fbc,
0x13d00000fc8,
0x13700000fcb,
0x13800000fd7,
0x13d00000fe2,
0x13a00000fea,
0x13b00000ff2,
0x13c00001001,
0x13d00001009,
0x1c900001015,
0x13f00001027,
0x14000001031,
0x1410000103c,
0x1c90000104a,
0x14300001054,
0x14400001066,
0x1450000106f,
0x1460000107b,
0x14700001085,
0x14800001091,
0x149000010a1,
0x14a000010ad,
0x14b000010b7,
0x14c000010c0,
0x14d000010d4,
0x14e000010df,
0x14f000010ec,
0x150000010f9,
0x1510000110d,
0x15200001121,
0x15300001131,
0x15400001143,
0x15500001152,
0x1560000116a,
0x15900001172,
0x15800001175,
0x15900001186,
0x15c00001191,
0x15b00001194,
0x15c000011a7,
0x15f000011b2,
0x15e000011b5,
0x15f000011c7,
0x162000011d2,
0x161000011d5,
0x162000011ec,
0x165000011f7,
0x164000011fa,
0x1650000120e,
0x16800001219,
0x1670000121c,
0x16800001233,
0x16b0000123e,
0x16a00001241,
0x16b0000125c,
0x16e00001267,
0x16d0000126a,
0x16e0000127e,
0x17100001289,
0x1700000128c,
0x171000012a2,
0x174000012ad,
0x173000012b0,
0x174000012c1,
0x177000012cc,
0x176000012cf,
0x177000012e7,
0x17a000012f2,
0x179000012f5,
0x17a0000130e,
0x17d00001319,
0x17c0000131c,
0x17d0000132f,
0x1800000133a,
0x17f0000133d,
0x18000001356,
0x18300001361,
0x18200001364,
0x1830000137a,
0x18600001385,
0x18500001388,
0x1860000139a,
0x189000013a5,
0x188000013a8,
0x189000013bc,
0x18c000013c7,
0x18b000013ca,
0x18c000013e7,
0x18f000013f2,
0x18e000013f5,
0x18f0000140f,
0x1920000141a,
0x1910000141d,
0x1920000142e,
0x19500001439,
0x1940000143c,
0x1950000144e,
0x19800001459,
0x1970000145c,
0x1980000146f,
0x19b0000147a,
0x19a0000147d,
0x19b00001497,
0x19e000014a2,
0x19d000014a5,
0x19e000014b7,
0x1a1000014c2,
0x1a0000014c5,
0x1a1000014d8,
0x1a4000014e3,
0x1a3000014e6,
0x1a4000014f8,
0x1a700001503,
0x1a600001506,
0x1a700001524,
0x1af0000152f,
0x1a900001532,
0x1aa00001540,
0x1af0000154b,
0x1ac00001553,
0x1ad0000155b,
0x1ae0000156a,
0x1af00001572,
0x1b70000157e,
0x1b100001581,
0x1b200001591,
0x1b70000159c,
0x1b4000015a4,
0x1b5000015ac,
0x1b6000015bb,
0x1b7000015c3,
0x1bf000015cf,
0x1b9000015d2,
0x1ba000015e1,
0x1bf000015ec,
0x1bc000015f4,
0x1bd000015fc,
0x1be0000160b,
0x1bf00001613,
0x1c60000161f,
0x1c100001622,
0x1c600001636,
0x1c30000163e,
0x1c400001646,
0x1c500001655,
0x1c60000165d,
0x1c900001669,
0x1c80000166c,
0x1c900001687,
0x20400001692,
0x1cb000016a5,
0x1cc000016af,
0x1cd000016ba,
0x204000016c8,
0x1cf000016d2,
0x1d0000016da,
0x1d1000016e2,
0x1d2000016f3,
0x1d3000016fc,
0x1d400001713,
0x1d50000171e,
0x1d600001738,
0x1d700001742,
0x1d80000174c,
0x1d900001762,
0x1da0000176f,
0x1db00001786,
0x1dc00001790,
0x1df0000179e,
0x1de000017a1,
0x1df000017bf,
0x1e2000017ca,
0x1e1000017cd,
0x1e2000017e1,
0x1e5000017ec,
0x1e4000017ef,
0x1e500001802,
0x1e80000180d,
0x1e700001810,
0x1e800001822,
0x1eb0000182d,
0x1ea00001830,
0x1eb0000183d,
0x1ee00001848,
0x1ed0000184b,
0x1ee00001861,
0x1f10000186c,
0x1f00000186f,
0x1f10000187d,
0x1f400001888,
0x1f30000188b,
0x1f40000189a,
0x1f7000018a5,
0x1f6000018a8,
0x1f7000018b7,
0x1fa000018c2,
0x1f9000018c5,
0x1fa000018d8,
0x1fd000018e3,
0x1fc000018e6,
0x1fd00001903,
0x2040000190e,
0x1ff00001911,
0x2040000191f,
0x20100001927,
0x2020000192f,
0x2030000193e,
0x20400001946,
0x21400001952,
0x20600001962,
0x2070000196c,
0x20800001977,
0x21400001985,
0x20a0000198f,
0x20b000019a0,
0x20c000019ac,
0x20d000019b6,
0x20e000019c7,
0x20f000019d3,
0x210000019df,
0x211000019ec,
0x212000019fa,
0x21300001a0d,
0x21400001a1f,
0x2d800001a34,
0x21600001a48,
0x21700001a52,
0x21800001a5d,
0x2d800001a6b,
0x21a00001a75,
0x21b00001a83,
0x21c00001a90,
0x21d00001a9c,
0x21e00001aa7,
0x21f00001ab2,
0x22000001aba,
0x22100001ac7,
0x22200001ad9,
0x22300001aed,
0x22400001afb,
0x22500001b09,
0x22600001b1b,
0x22700001b25,
0x22800001b35,
0x22900001b3c,
0x22a00001b4b,
0x22b00001b56,
0x22c00001b60,
0x22d00001b6e,
0x22e00001b7c,
0x22f00001b8c,
0x23000001b9b,
0x23100001ba9,
0x23200001bb4,
0x23300001bc4,
0x23400001bdc,
0x23500001be8,
0x23600001bfa,
0x23900001c08,
0x23800001c0b,
0x23900001c1b,
0x23c00001c26,
0x23b00001c29,
0x23c00001c38,
0x23f00001c43,
0x23e00001c46,
0x23f00001c54,
0x24800001c5f,
0x24100001c62,
0x24200001c72,
0x24800001c7d,
0x24400001c85,
0x24500001c8d,
0x24600001c9c,
0x24700001ca4,
0x24800001cb0,
0x24b00001cbc,
0x24a00001cbf,
0x24b00001cd1,
0x24e00001cdc,
0x24d00001cdf,
0x24e00001cee,
0x25100001cf9,
0x25000001cfc,
0x25100001d0c,
0x25400001d17,
0x25300001d1a,
0x25400001d2a,
0x25700001d35,
0x25600001d38,
0x25700001d49,
0x25a00001d54,
0x25900001d57,
0x25a00001d63,
0x25d00001d6e,
0x25c00001d71,
0x25d00001d7f,
0x26000001d8a,
0x25f00001d8d,
0x26000001d9d,
0x26300001da8,
0x26200001dab,
0x26300001dbd,
0x26600001dc8,
0x26500001dcb,
0x26600001ddb,
0x26900001de6,
0x26800001de9,
0x26900001dff,
0x27200001e0a,
0x26b00001e0d,
0x26c00001e1b,
0x27200001e26,
0x26e00001e2e,
0x26f00001e36,
0x27000001e45,
0x27100001e4d,
0x27200001e59,
0x27500001e65,
0x27400001e68,
0x27500001e7c,
0x27800001e87,
0x27700001e8a,
0x27800001ea0,
0x27b00001eab,
0x27a00001eae,
0x27b00001ec0,
0x27e00001ecb,
0x27d00001ece,
0x27e00001ee4,
0x28100001eef,
0x28000001ef2,
0x28100001f03,
0x28400001f0e,
0x28300001f11,
0x28400001f20,
0x28700001f2b,
0x28600001f2e,
0x28700001f3e,
0x28a00001f49,
0x28900001f4c,
0x28a00001f5b,
0x28d00001f66,
0x28c00001f69,
0x28d00001f76,
0x29000001f81,
0x28f00001f84,
0x29000001f92,
0x29300001f9d,
0x29200001fa0,
0x29300001fae,
0x29600001fb9,
0x29500001fbc,
0x29600001fcd,
0x29900001fd8,
0x29800001fdb,
0x29900001fee,
0x29c00001ff9,
0x29b00001ffc,
0x29c0000200f,
0x29f0000201a,
0x29e0000201d,
0x29f0000202c,
0x2a200002037,
0x2a10000203a,
0x2a20000204b,
0x2a500002056,
0x2a400002059,
0x2a50000206d,
0x2a800002078,
0x2a70000207b,
0x2a80000208d,
0x2ab00002098,
0x2aa0000209b,
0x2ab000020ab,
0x2ae000020b6,
0x2ad000020b9,
0x2ae000020c9,
0x2b7000020d4,
0x2b0000020d7,
0x2b1000020e4,
0x2b7000020ef,
0x2b3000020f7,
0x2b4000020ff,
0x2b50000210e,
0x2b600002116,
0x2b700002122,
0x2c00000212e,
0x2b900002131,
0x2ba00002141,
0x2c00000214c,
0x2bc00002154,
0x2bd0000215c,
0x2be0000216b,
0x2bf00002173,
0x2c00000217f,
0x2c80000218b,
0x2c20000218e,
0x2c8000021a0,
0x2c4000021a8,
0x2c5000021b0,
0x2c6000021bf,
0x2c7000021c7,
0x2c8000021d3,
0x2d0000021df,
0x2ca000021e2,
0x2d0000021f5,
0x2cc000021fd,
0x2cd00002205,
0x2ce00002214,
0x2cf0000221c,
0x2d000002228,
0x2d800002234,
0x2d200002237,
0x2d300002248,
0x2d800002253,
0x2d50000225b,
0x2d600002263,
0x2d700002272,
0x2d80000227a,
0x34100002286,
0x2da0000229a,
0x2db000022a5,
0x2dc000022b0,
0x341000022be,
0x2de000022c8,
0x2df000022d4,
0x2e0000022de,
0x2e1000022ee,
0x2e2000022f8,
0x2e30000230a,
0x2e40000231d,
0x2e50000232f,
0x2e600002346,
0x2e700002357,
0x2e80000235f,
0x2e900002371,
0x2ea0000237c,
0x2eb0000238e,
0x2ec0000239c,
0x2ed000023a3,
0x2ee000023ab,
0x2ef000023b6,
0x2f0000023c5,
0x2f1000023d0,
0x2f2000023dc,
0x2f3000023e7,
0x2f4000023fa,
0x2f500002406,
0x2f60000240f,
0x2f700002419,
0x2f800002423,
0x2f90000242e,
0x2fa00002441,
0x2fb00002452,
0x2fc00002463,
0x2fd00002472,
0x30500002481,
0x2ff00002484,
0x30500002494,
0x3010000249c,
0x302000024a4,
0x303000024b3,
0x304000024bb,
0x305000024c7,
0x308000024d3,
0x307000024d6,
0x308000024e3,
0x30b000024ee,
0x30a000024f1,
0x30b00002500,
0x30e0000250b,
0x30d0000250e,
0x30e00002526,
0x31100002531,
0x31000002534,
0x31100002549,
0x31400002554,
0x31300002557,
0x31400002568,
0x31700002573,
0x31600002576,
0x31700002586,
0x31a00002591,
0x31900002594,
0x31a000025a9,
0x31d000025b4,
0x31c000025b7,
0x31d000025c3,
0x320000025ce,
0x31f000025d1,
0x320000025de,
0x323000025e9,
0x322000025ec,
0x323000025f9,
0x32600002604,
0x32500002607,
0x32600002618,
0x32900002623,
0x32800002626,
0x32900002638,
0x32c00002643,
0x32b00002646,
0x32c00002651,
0x32f0000265c,
0x32e0000265f,
0x32f00002677,
0x33200002682,
0x33100002685,
0x33200002695,
0x335000026a0,
0x334000026a3,
0x335000026b1,
0x338000026bc,
0x337000026bf,
0x338000026cb,
0x33b000026d6,
0x33a000026d9,
0x33b000026ef,
0x33e000026fa,
0x33d000026fd,
0x33e00002716,
0x34100002721,
0x34000002724,
0x34100002738,
0x37200002743,
0x34300002759,
0x34400002763,
0x3450000276e,
0x3720000277c,
0x34700002786,
0x3480000279a,
0x349000027b0,
0x34a000027c1,
0x34b000027db,
0x34c000027f2,
0x34d00002802,
0x34e0000280e,
0x34f00002821,
0x35000002834,
0x35100002844,
0x35200002850,
0x35300002860,
0x35400002870,
0x3550000287f,
0x3560000288b,
0x35700002897,
0x358000028a4,
0x359000028bc,
0x35a000028d4,
0x35b000028dc,
0x35c000028e4,
0x35d000028f7,
0x35e00002904,
0x35f0000290f,
0x36000002922,
0x3610000292f,
0x36200002941,
0x36300002957,
0x36600002969,
0x3650000296c,
0x36600002989,
0x36900002994,
0x36800002997,
0x369000029ac,
0x36c000029b7,
0x36b000029ba,
0x36c000029cf,
0x36f000029da,
0x36e000029dd,
0x36f000029ed,
0x372000029f8,
0x371000029fb,
0x37200002a13,
0x3ca00002a1e,
0x37400002a33,
0x37500002a3d,
0x37600002a48,
0x3ca00002a56,
0x37800002a60,
0x37900002a6b,
0x37a00002a76,
0x37b00002a83,
0x37c00002a95,
0x37d00002aa3,
0x37e00002aaa,
0x37f00002ab6,
0x38000002abe,
0x38100002acb,
0x38200002ae0,
0x38300002aea,
0x38400002af2,
0x38500002b09,
0x38600002b13,
0x38700002b2a,
0x38800002b38,
0x38900002b4a,
0x38a00002b59,
0x38b00002b67,
0x38e00002b7c,
0x38d00002b7f,
0x38e00002b92,
0x39100002b9d,
0x39000002ba0,
0x39100002bb0,
0x39a00002bbb,
0x39300002bbe,
0x39400002bce,
0x39a00002bd9,
0x39600002be1,
0x39700002be9,
0x39800002bf8,
0x39900002c00,
0x39a00002c0c,
0x39d00002c18,
0x39c00002c1b,
0x39d00002c2b,
0x3a000002c36,
0x39f00002c39,
0x3a000002c48,
0x3a300002c53,
0x3a200002c56,
0x3a300002c67,
0x3a600002c72,
0x3a500002c75,
0x3a600002c8b,
0x3a900002c96,
0x3a800002c99,
0x3a900002cb1,
0x3ac00002cbc,
0x3ab00002cbf,
0x3ac00002cda,
0x3af00002ce5,
0x3ae00002ce8,
0x3af00002cf7,
0x3b200002d02,
0x3b100002d05,
0x3b200002d14,
0x3b500002d1f,
0x3b400002d22,
0x3b500002d32,
0x3b800002d3d,
0x3b700002d40,
0x3b800002d50,
0x3bb00002d5b,
0x3ba00002d5e,
0x3bb00002d6b,
0x3c300002d76,
0x3bd00002d79,
0x3c300002d8c,
0x3bf00002d94,
0x3c000002d9c,
0x3c100002dab,
0x3c200002db3,
0x3c300002dbf,
0x3ca00002dcb,
0x3c500002dce,
0x3ca00002dde,
0x3c700002de6,
0x3c800002dee,
0x3c900002dfd,
0x3ca00002e05,
0x41300002e11,
0x3cc00002e21,
0x3cd00002e2b,
0x3ce00002e36,
0x41300002e44,
0x3d000002e4e,
0x3d100002e58,
0x3d200002e63,
0x3d300002e71,
0x3d400002e7b,
0x3d500002e85,
0x3d600002e92,
0x3d700002ea0,
0x3d800002eae,
0x3d900002ec5,
0x3da00002ed4,
0x3db00002eeb,
0x3dc00002ef6,
0x3dd00002f03,
0x3de00002f12,
0x3df00002f22,
0x3e000002f2a,
0x3e100002f34,
0x3e200002f3f,
0x3e300002f4a,
0x3e400002f55,
0x3e500002f5d,
0x3e600002f6f,
0x3e700002f82,
0x3ea00002f92,
0x3e900002f95,
0x3ea00002faa,
0x3ed00002fb5,
0x3ec00002fb8,
0x3ed00002fc8,
0x3f000002fd3,
0x3ef00002fd6,
0x3f000002fef,
0x3f300002ffa,
0x3f200002ffd,
0x3f30000300b,
0x3f600003016,
0x3f500003019,
0x3f60000302b,
0x3f900003036,
0x3f800003039,
0x3f900003049,
0x3fc00003054,
0x3fb00003057,
0x3fc00003065,
0x3ff00003070,
0x3fe00003073,
0x3ff00003089,
0x40200003094,
0x40100003097,
0x402000030a7,
0x405000030b2,
0x404000030b5,
0x405000030c3,
0x408000030ce,
0x407000030d1,
0x408000030e5,
0x40b000030f0,
0x40a000030f3,
0x40b00003109,
0x41300003114,
0x40d00003117,
0x41300003124,
0x40f0000312c,
0x41000003134,
0x41100003143,
0x4120000314b,
0x41300003157,
0x41600003163,
0x4150000316b,
0x4160000317c,
0x41d0000318e,
0x41a00003199,
0x419000031a2,
0x41a000031ad,
0x41d000031b5,
0x41c000031c0,
0x41d000031cb,
0x41e000031d3,
0x41f000031df,
0x421000031eb,
0x421000031f9,
0x4390000320c,
0x42600003214,
0x4240000321b,
0x42600003226,
0x4260000322d,
0x42c00003235,
0x42800003243,
0x42c0000324e,
0x42a00003255,
0x42b00003264,
0x42c0000326f,
0x43100003277,
0x42e0000327e,
0x43100003289,
0x43000003290,
0x43100003298,
0x435000032a4,
0x433000032af,
0x435000032ba,
0x435000032c1,
0x437000032cd,
0x437000032d8,
0x439000032e3,
0x439000032ea,
0x457000032f5,
0x444000032fd,
0x43c00003304,
0x43d0000330b,
0x43e00003311,
0x43f0000331a,
0x44000003325,
0x4410000332e,
0x44200003338,
0x44300003341,
0x4440000334a,
0x45700003355,
0x44600003360,
0x4470000336b,
0x4480000337d,
0x4490000338b,
0x44a0000339d,
0x44b000033aa,
0x44c000033b8,
0x44d000033c7,
0x44e000033d3,
0x44f000033e1,
0x450000033f0,
0x45100003400,
0x4520000340f,
0x45300003423,
0x45400003436,
0x45500003442,
0x4560000344f,
0x4570000345f,
0x57a0000346a,
0x47d00003471,
0x45a0000348c,
0x47d0000349b,
0x45c000034a5,
0x45d000034b1,
0x45e000034ba,
0x45f000034cb,
0x462000034d5,
0x461000034d8,
0x462000034ec,
0x465000034f7,
0x464000034fa,
0x46500003510,
0x4680000351b,
0x4670000351e,
0x46800003535,
0x46b00003540,
0x46a00003543,
0x46b0000355b,
0x46e00003566,
0x46d00003569,
0x46e0000357f,
0x4710000358a,
0x4700000358d,
0x471000035a2,
0x474000035ad,
0x473000035b0,
0x474000035bf,
0x477000035ca,
0x476000035cd,
0x477000035df,
0x47a000035ea,
0x479000035ed,
0x47a000035fd,
0x47d00003608,
0x47c0000360b,
0x47d0000361e,
0x4ac00003629,
0x47f00003638,
0x4ac00003647,
0x48100003651,
0x48200003662,
0x48300003672,
0x48400003681,
0x4850000368e,
0x4880000369b,
0x4870000369e,
0x488000036bc,
0x48b000036c7,
0x48a000036ca,
0x48b000036e7,
0x48e000036f2,
0x48d000036f5,
0x48e00003710,
0x4910000371b,
0x4900000371e,
0x49100003738,
0x49400003743,
0x49300003746,
0x4940000375b,
0x49700003766,
0x49600003769,
0x49700003781,
0x49d0000378c,
0x4990000378f,
0x49a000037a0,
0x49d000037ab,
0x49c000037b3,
0x49d000037bb,
0x4a0000037ca,
0x49f000037cd,
0x4a0000037e7,
0x4a3000037f2,
0x4a2000037f5,
0x4a300003811,
0x4a60000381c,
0x4a50000381f,
0x4a600003839,
0x4a900003844,
0x4a800003847,
0x4a90000385e,
0x4ac00003869,
0x4ab0000386c,
0x4ac00003888,
0x4cd00003893,
0x4ae000038a4,
0x4cd000038b3,
0x4b0000038bd,
0x4b1000038c9,
0x4b2000038d8,
0x4b5000038e6,
0x4b4000038e9,
0x4b5000038fb,
0x4b800003906,
0x4b700003909,
0x4b800003919,
0x4bb00003924,
0x4ba00003927,
0x4bb00003935,
0x4be00003940,
0x4bd00003943,
0x4be00003959,
0x4c100003964,
0x4c000003967,
0x4c100003977,
0x4c400003982,
0x4c300003985,
0x4c400003998,
0x4c7000039a3,
0x4c6000039a6,
0x4c7000039ba,
0x4ca000039c5,
0x4c9000039c8,
0x4ca000039d9,
0x4cd000039e4,
0x4cc000039e7,
0x4cd000039f7,
0x4e700003a02,
0x4cf00003a10,
0x4e700003a1f,
0x4d100003a29,
0x4d200003a34,
0x4d500003a42,
0x4d400003a45,
0x4d500003a5f,
0x4d800003a6a,
0x4d700003a6d,
0x4d800003a89,
0x4db00003a94,
0x4da00003a97,
0x4db00003ab3,
0x4de00003abe,
0x4dd00003ac1,
0x4de00003ad3,
0x4e100003ade,
0x4e000003ae1,
0x4e100003af2,
0x4e400003afd,
0x4e300003b00,
0x4e400003b19,
0x4e700003b24,
0x4e600003b27,
0x4e700003b38,
0x50600003b43,
0x4e900003b59,
0x50600003b68,
0x4eb00003b72,
0x4f400003b87,
0x4ed00003b8a,
0x4ee00003b9a,
0x4f400003ba5,
0x4f000003bad,
0x4f100003bb5,
0x4f200003bc4,
0x4f300003bcc,
0x4f400003bd8,
0x4f700003be4,
0x4f600003be7,
0x4f700003bf5,
0x4fa00003c00,
0x4f900003c03,
0x4fa00003c13,
0x4fd00003c1e,
0x4fc00003c21,
0x4fd00003c32,
0x50000003c3d,
0x4ff00003c40,
0x50000003c56,
0x50300003c61,
0x50200003c64,
0x50300003c7d,
0x50600003c88,
0x50500003c8b,
0x50600003ca8,
0x54300003cb3,
0x50800003cc3,
0x54300003cd2,
0x50a00003cdc,
0x50b00003ce8,
0x51400003cf4,
0x50d00003cf7,
0x50e00003d0b,
0x51400003d16,
0x51000003d1e,
0x51100003d26,
0x51200003d35,
0x51300003d3d,
0x51400003d49,
0x51d00003d55,
0x51600003d58,
0x51700003d6d,
0x51d00003d78,
0x51900003d80,
0x51a00003d88,
0x51b00003d97,
0x51c00003d9f,
0x51d00003dab,
0x52600003db7,
0x51f00003dba,
0x52000003dcf,
0x52600003dda,
0x52200003de2,
0x52300003dea,
0x52400003df9,
0x52500003e01,
0x52600003e0d,
0x52b00003e19,
0x52800003e1c,
0x52900003e30,
0x52b00003e3b,
0x52b00003e43,
0x52e00003e4b,
0x52d00003e4e,
0x52e00003e61,
0x53100003e6c,
0x53000003e6f,
0x53100003e80,
0x53400003e8b,
0x53300003e8e,
0x53400003ea0,
0x53700003eab,
0x53600003eae,
0x53700003ebe,
0x53a00003ec9,
0x53900003ecc,
0x53a00003ee2,
0x54300003eed,
0x53c00003ef0,
0x53d00003f01,
0x54300003f0c,
0x53f00003f14,
0x54000003f1c,
0x54100003f2b,
0x54200003f33,
0x54300003f3f,
0x57a00003f4b,
0x54500003f62,
0x57a00003f71,
0x54900003f7b,
0x54800003f7e,
0x54900003f8c,
0x54c00003f97,
0x54b00003f9a,
0x54c00003fac,
0x54f00003fb7,
0x54e00003fba,
0x54f00003fc8,
0x55800003fd3,
0x55100003fd6,
0x55200003fe6,
0x55800003ff1,
0x55400003ff9,
0x55500004001,
0x55600004010,
0x55700004018,
0x55800004024,
0x55f00004030,
0x55a00004033,
0x55b00004042,
0x55f0000404d,
0x55d00004055,
0x55e0000405d,
0x55f0000406c,
0x56200004078,
0x5610000407b,
0x56200004094,
0x5650000409f,
0x564000040a2,
0x565000040b7,
0x568000040c2,
0x567000040c5,
0x568000040e1,
0x56b000040ec,
0x56a000040ef,
0x56b00004103,
0x56e0000410e,
0x56d00004111,
0x56e00004124,
0x5710000412f,
0x57000004132,
0x5710000414a,
0x57400004155,
0x57300004158,
0x57400004171,
0x5770000417c,
0x5760000417f,
0x57700004192,
0x57a0000419d,
0x579000041a0,
0x57a000041b0,
0x5c5000041bb,
0x595000041c4,
0x57d000041c7,
0x57e000041d7,
0x57f000041e9,
0x581000041f7,
0x58100004209,
0x5950000421e,
0x58300004225,
0x58400004237,
0x5850000424a,
0x5860000425f,
0x58700004276,
0x58800004289,
0x5890000429b,
0x58a000042ae,
0x58b000042bf,
0x58c000042d4,
0x58d000042e4,
0x58e000042f8,
0x58f00004308,
0x59000004312,
0x5950000431b,
0x5920000431e,
0x5950000432f,
0x59400004337,
0x59500004343,
0x5a50000434b,
0x5970000434e,
0x59800004361,
0x59900004373,
0x5a500004381,
0x59b00004388,
0x59c00004397,
0x59d000043a5,
0x59e000043b5,
0x59f000043c4,
0x5a0000043d6,
0x5a1000043e9,
0x5a2000043fb,
0x5a300004408,
0x5a40000441f,
0x5a500004431,
0x5c500004440,
0x5a700004443,
0x5a800004457,
0x5a900004469,
0x5ab00004477,
0x5ab00004489,
0x5c5000044a0,
0x5ad000044a7,
0x5ae000044bc,
0x5af000044d2,
0x5b0000044e9,
0x5b100004500,
0x5b200004518,
0x5b300004531,
0x5b40000454b,
0x5b500004561,
0x5b600004578,
0x5b70000458c,
0x5b80000459f,
0x5b9000045b6,
0x5ba000045c7,
0x5bb000045dc,
0x5bc000045f9,
0x5bd0000460f,
0x5be0000462b,
0x5bf0000463f,
0x5c000004656,
0x5c10000466e,
0x5c200004687,
0x5c3000046a1,
0x5c4000046b2,
0x5c5000046c4,
0x890000046d7,
0x682000046e2,
0x5c8000046e5,
0x5c9000046f6,
0x5ca00004705,
0x68200004713,
0x5cc0000471a,
0x5cd00004725,
0x5ce00004733,
0x5cf00004742,
0x5d00000474e,
0x5d100004757,
0x5d200004762,
0x5d300004770,
0x5d40000477a,
0x5d50000478a,
0x5d600004793,
0x5d70000479f,
0x5d8000047ac,
0x5d9000047b6,
0x5da000047c4,
0x5dd000047cf,
0x5dc000047d2,
0x5dd000047e3,
0x5e0000047ee,
0x5df000047f1,
0x5e000004806,
0x5e300004811,
0x5e200004814,
0x5e300004826,
0x5e600004831,
0x5e500004834,
0x5e600004847,
0x5e900004852,
0x5e800004855,
0x5e900004869,
0x5ec00004874,
0x5eb00004877,
0x5ec00004888,
0x5ef00004893,
0x5ee00004896,
0x5ef000048ac,
0x5f2000048b7,
0x5f1000048ba,
0x5f2000048ca,
0x5f5000048d5,
0x5f4000048d8,
0x5f5000048e9,
0x5f8000048f4,
0x5f7000048f7,
0x5f800004911,
0x5fb0000491c,
0x5fa0000491f,
0x5fb0000493b,
0x5fe00004946,
0x5fd00004949,
0x5fe00004965,
0x60100004970,
0x60000004973,
0x60100004984,
0x6040000498f,
0x60300004992,
0x604000049a4,
0x607000049af,
0x606000049b2,
0x607000049c2,
0x60a000049cd,
0x609000049d0,
0x60a000049e0,
0x60d000049eb,
0x60c000049ee,
0x60d000049fc,
0x61000004a07,
0x60f00004a0a,
0x61000004a1d,
0x61300004a28,
0x61200004a2b,
0x61300004a3e,
0x61600004a49,
0x61500004a4c,
0x61600004a5e,
0x61900004a69,
0x61800004a6c,
0x61900004a7b,
0x61c00004a86,
0x61b00004a89,
0x61c00004a96,
0x61f00004aa1,
0x61e00004aa4,
0x61f00004ab3,
0x62200004abe,
0x62100004ac1,
0x62200004ad3,
0x62500004ade,
0x62400004ae1,
0x62500004af2,
0x62800004afd,
0x62700004b00,
0x62800004b0f,
0x62b00004b1a,
0x62a00004b1d,
0x62b00004b2f,
0x62e00004b3a,
0x62d00004b3d,
0x62e00004b4d,
0x63100004b58,
0x63000004b5b,
0x63100004b6c,
0x63400004b77,
0x63300004b7a,
0x63400004b8a,
0x63700004b95,
0x63600004b98,
0x63700004ba7,
0x63a00004bb2,
0x63900004bb5,
0x63a00004bc5,
0x63d00004bd0,
0x63c00004bd3,
0x63d00004be1,
0x64000004bec,
0x63f00004bef,
0x64000004bfc,
0x64300004c07,
0x64200004c0a,
0x64300004c19,
0x64600004c24,
0x64500004c27,
0x64600004c35,
0x64900004c40,
0x64800004c43,
0x64900004c53,
0x64c00004c5e,
0x64b00004c61,
0x64c00004c75,
0x64f00004c80,
0x64e00004c83,
0x64f00004c98,
0x65200004ca3,
0x65100004ca6,
0x65200004cbb,
0x65500004cc6,
0x65400004cc9,
0x65500004cdc,
0x65800004ce7,
0x65700004cea,
0x65800004cfd,
0x65b00004d08,
0x65a00004d0b,
0x65b00004d19,
0x65e00004d24,
0x65d00004d27,
0x65e00004d37,
0x66100004d42,
0x66000004d45,
0x66100004d57,
0x66400004d62,
0x66300004d65,
0x66400004d74,
0x66700004d7f,
0x66600004d82,
0x66700004d92,
0x66a00004d9d,
0x66900004da0,
0x66a00004dae,
0x66d00004db9,
0x66c00004dbc,
0x66d00004dcf,
0x67000004dda,
0x66f00004ddd,
0x67000004df6,
0x67300004e01,
0x67200004e04,
0x67300004e1c,
0x67600004e27,
0x67500004e2a,
0x67600004e43,
0x67900004e4e,
0x67800004e51,
0x67900004e66,
0x67c00004e71,
0x67b00004e74,
0x67c00004e8b,
0x67f00004e96,
0x67e00004e99,
0x67f00004eaa,
0x68200004eb5,
0x68100004eb8,
0x68200004ecf,
0x6e300004eda,
0x68400004edd,
0x68500004ef2,
0x68600004f03,
0x6e300004f11,
0x68800004f18,
0x68900004f29,
0x68a00004f33,
0x68b00004f3f,
0x68c00004f53,
0x68d00004f60,
0x68e00004f6f,
0x69100004f86,
0x69000004f89,
0x69100004f9f,
0x69400004faa,
0x69300004fad,
0x69400004fcc,
0x69700004fd7,
0x69600004fda,
0x69700004ffa,
0x69a00005005,
0x69900005008,
0x69a00005024,
0x69d0000502f,
0x69c00005032,
0x69d0000504c,
0x6a000005057,
0x69f0000505a,
0x6a000005077,
0x6a300005082,
0x6a200005085,
0x6a3000050a4,
0x6a6000050af,
0x6a5000050b2,
0x6a6000050c3,
0x6a9000050ce,
0x6a8000050d1,
0x6a9000050e1,
0x6ac000050ec,
0x6ab000050ef,
0x6ac00005108,
0x6af00005113,
0x6ae00005116,
0x6af00005134,
0x6b20000513f,
0x6b100005142,
0x6b200005161,
0x6b50000516c,
0x6b40000516f,
0x6b50000518c,
0x6b800005197,
0x6b70000519a,
0x6b8000051b6,
0x6bb000051c1,
0x6ba000051c4,
0x6bb000051df,
0x6be000051ea,
0x6bd000051ed,
0x6be0000520a,
0x6c100005215,
0x6c000005218,
0x6c100005235,
0x6c400005240,
0x6c300005243,
0x6c40000525f,
0x6c70000526a,
0x6c60000526d,
0x6c70000528a,
0x6ca00005295,
0x6c900005298,
0x6ca000052b6,
0x6cd000052c1,
0x6cc000052c4,
0x6cd000052e0,
0x6d0000052eb,
0x6cf000052ee,
0x6d000005300,
0x6d30000530b,
0x6d20000530e,
0x6d300005321,
0x6d60000532c,
0x6d50000532f,
0x6d60000534c,
0x6d900005357,
0x6d80000535a,
0x6d90000536f,
0x6dc0000537a,
0x6db0000537d,
0x6dc0000539c,
0x6df000053a7,
0x6de000053aa,
0x6df000053bd,
0x6e3000053c8,
0x6e1000053cb,
0x6e3000053d8,
0x6e3000053e0,
0x738000053e8,
0x6e5000053eb,
0x6e6000053ff,
0x6e700005410,
0x7380000541e,
0x6e900005425,
0x6ea0000542f,
0x6eb00005440,
0x6ec00005453,
0x6ed0000545f,
0x6ee00005470,
0x6ef00005482,
0x6f000005498,
0x6f1000054a9,
0x6f2000054b7,
0x6f3000054c2,
0x6f6000054cf,
0x6f5000054d2,
0x6f6000054e5,
0x6f9000054f0,
0x6f8000054f3,
0x6f900005507,
0x6fc00005512,
0x6fb00005515,
0x6fc0000552a,
0x6ff00005535,
0x6fe00005538,
0x6ff00005553,
0x7020000555e,
0x70100005561,
0x70200005579,
0x70500005584,
0x70400005587,
0x705000055a0,
0x708000055ab,
0x707000055ae,
0x708000055c8,
0x70b000055d3,
0x70a000055d6,
0x70b000055f7,
0x70e00005602,
0x70d00005605,
0x70e0000561a,
0x71100005625,
0x71000005628,
0x7110000563f,
0x7140000564a,
0x7130000564d,
0x71400005664,
0x7170000566f,
0x71600005672,
0x71700005688,
0x71a00005693,
0x71900005696,
0x71a000056ae,
0x71d000056b9,
0x71c000056bc,
0x71d000056d3,
0x720000056de,
0x71f000056e1,
0x720000056f1,
0x723000056fc,
0x722000056ff,
0x72300005716,
0x72600005721,
0x72500005724,
0x72600005739,
0x72900005744,
0x72800005747,
0x7290000575d,
0x72c00005768,
0x72b0000576b,
0x72c0000577d,
0x72f00005788,
0x72e0000578b,
0x72f0000579c,
0x732000057a7,
0x731000057aa,
0x732000057bb,
0x735000057c6,
0x734000057c9,
0x735000057dc,
0x738000057e7,
0x737000057ea,
0x738000057fd,
0x76c00005808,
0x73a0000580b,
0x73b0000581f,
0x73c00005830,
0x76c0000583e,
0x73e00005845,
0x73f00005850,
0x74000005863,
0x74100005872,
0x74200005881,
0x7450000588b,
0x7440000588e,
0x745000058a0,
0x748000058ab,
0x747000058ae,
0x748000058c0,
0x74b000058cb,
0x74a000058ce,
0x74b000058de,
0x74e000058e9,
0x74d000058ec,
0x74e00005900,
0x7510000590b,
0x7500000590e,
0x7510000591c,
0x75400005927,
0x7530000592a,
0x7540000593f,
0x7570000594a,
0x7560000594d,
0x7570000595f,
0x75a0000596a,
0x7590000596d,
0x75a00005980,
0x75d0000598b,
0x75c0000598e,
0x75d0000599f,
0x760000059aa,
0x75f000059ad,
0x760000059bc,
0x763000059c7,
0x762000059ca,
0x763000059e0,
0x766000059eb,
0x765000059ee,
0x76600005a07,
0x76900005a12,
0x76800005a15,
0x76900005a26,
0x76c00005a31,
0x76b00005a34,
0x76c00005a47,
0x78a00005a52,
0x76e00005a55,
0x76f00005a68,
0x77000005a79,
0x78a00005a87,
0x77200005a8e,
0x77300005a98,
0x77400005aa1,
0x77700005aac,
0x77600005aaf,
0x77700005abf,
0x77a00005aca,
0x77900005acd,
0x77a00005ae0,
0x77d00005aeb,
0x77c00005aee,
0x77d00005b03,
0x78000005b0e,
0x77f00005b11,
0x78000005b29,
0x78300005b34,
0x78200005b37,
0x78300005b58,
0x78600005b63,
0x78500005b66,
0x78600005b81,
0x78a00005b8c,
0x78800005b8f,
0x78a00005ba0,
0x78a00005ba8,
0x7b900005bb0,
0x78c00005bb3,
0x78d00005bca,
0x78e00005bdb,
0x7b900005be9,
0x79000005bf0,
0x79100005bf9,
0x79200005c02,
0x79500005c0a,
0x79400005c0d,
0x79500005c27,
0x79800005c32,
0x79700005c35,
0x79800005c4d,
0x79b00005c58,
0x79a00005c5b,
0x79b00005c6c,
0x79e00005c77,
0x79d00005c7a,
0x79e00005c8c,
0x7a100005c97,
0x7a000005c9a,
0x7a100005caa,
0x7a400005cb5,
0x7a300005cb8,
0x7a400005cce,
0x7a700005cd9,
0x7a600005cdc,
0x7a700005cf1,
0x7aa00005cfc,
0x7a900005cff,
0x7aa00005d10,
0x7ad00005d1b,
0x7ac00005d1e,
0x7ad00005d34,
0x7b000005d3f,
0x7af00005d42,
0x7b000005d59,
0x7b300005d64,
0x7b200005d67,
0x7b300005d7a,
0x7b600005d85,
0x7b500005d88,
0x7b600005d9b,
0x7b900005da6,
0x7b800005da9,
0x7b900005dbd,
0x7cc00005dc8,
0x7bb00005dcb,
0x7bc00005de1,
0x7bd00005df2,
0x7cc00005e00,
0x7bf00005e07,
0x7c000005e15,
0x7c100005e23,
0x7c200005e36,
0x7c300005e46,
0x7c600005e53,
0x7c500005e56,
0x7c600005e6d,
0x7c900005e78,
0x7c800005e7b,
0x7c900005e91,
0x7cc00005e9c,
0x7cb00005e9f,
0x7cc00005eb1,
0x7ec00005ebc,
0x7ce00005ebf,
0x7cf00005ecd,
0x7d000005edd,
0x7ec00005eeb,
0x7d200005ef2,
0x7d300005efd,
0x7d400005f06,
0x7d700005f13,
0x7d600005f16,
0x7d700005f2b,
0x7da00005f36,
0x7d900005f39,
0x7da00005f4d,
0x7dd00005f58,
0x7dc00005f5b,
0x7dd00005f6e,
0x7e000005f79,
0x7df00005f7c,
0x7e000005f8e,
0x7e300005f99,
0x7e200005f9c,
0x7e300005fae,
0x7e600005fb9,
0x7e500005fbc,
0x7e600005fd9,
0x7e900005fe4,
0x7e800005fe7,
0x7e900006000,
0x7ec0000600b,
0x7eb0000600e,
0x7ec00006023,
0x7f60000602e,
0x7ee00006031,
0x7ef00006045,
0x7f000006056,
0x7f600006064,
0x7f20000606b,
0x7f300006074,
0x7f40000607e,
0x7f50000608e,
0x7f600006098,
0x826000060a6,
0x7f8000060a9,
0x7f9000060bb,
0x7fa000060cc,
0x826000060da,
0x7fc000060e1,
0x7fd000060ee,
0x7fe00006106,
0x7ff00006119,
0x8020000612c,
0x8010000612f,
0x80200006144,
0x8050000614f,
0x80400006152,
0x8050000616a,
0x80800006175,
0x80700006178,
0x8080000618f,
0x80b0000619a,
0x80a0000619d,
0x80b000061b3,
0x80e000061be,
0x80d000061c1,
0x80e000061d8,
0x811000061e3,
0x810000061e6,
0x811000061fe,
0x81400006209,
0x8130000620c,
0x81400006227,
0x81700006232,
0x81600006235,
0x8170000624a,
0x81a00006255,
0x81900006258,
0x81a0000626e,
0x81d00006279,
0x81c0000627c,
0x81d00006295,
0x820000062a0,
0x81f000062a3,
0x820000062ba,
0x823000062c5,
0x822000062c8,
0x823000062dd,
0x826000062e8,
0x825000062eb,
0x82600006304,
0x84f0000630f,
0x82800006312,
0x82900006329,
0x82a0000633a,
0x84f00006348,
0x82e0000634f,
0x82d00006352,
0x82e00006363,
0x8310000636e,
0x83000006371,
0x83100006385,
0x83400006390,
0x83300006393,
0x834000063a5,
0x837000063b0,
0x836000063b3,
0x837000063c6,
0x83a000063d1,
0x839000063d4,
0x83a000063e6,
0x83d000063f1,
0x83c000063f4,
0x83d00006408,
0x84000006413,
0x83f00006416,
0x8400000642b,
0x84300006436,
0x84200006439,
0x8430000644f,
0x8460000645a,
0x8450000645d,
0x84600006476,
0x84900006481,
0x84800006484,
0x84900006499,
0x84c000064a4,
0x84b000064a7,
0x84c000064bb,
0x84f000064c6,
0x84e000064c9,
0x84f000064de,
0x890000064e9,
0x851000064ec,
0x85200006502,
0x85300006513,
0x89000006521,
0x85500006528,
0x85600006536,
0x85700006551,
0x8580000655f,
0x8590000656f,
0x85a0000657d,
0x85b00006588,
0x85c00006595,
0x85d000065a0,
0x85e000065b2,
0x85f000065c2,
0x863000065d5,
0x861000065d8,
0x863000065ea,
0x863000065f2,
0x866000065fa,
0x865000065fd,
0x8660000661c,
0x86900006627,
0x8680000662a,
0x86900006641,
0x86c0000664c,
0x86b0000664f,
0x86c00006667,
0x86f00006672,
0x86e00006675,
0x86f0000668a,
0x87200006695,
0x87100006698,
0x872000066b1,
0x875000066bc,
0x874000066bf,
0x875000066d6,
0x878000066e1,
0x877000066e4,
0x878000066f6,
0x87b00006701,
0x87a00006704,
0x87b0000671c,
0x87e00006727,
0x87d0000672a,
0x87e00006743,
0x8810000674e,
0x88000006751,
0x8810000676b,
0x88400006776,
0x88300006779,
0x88400006795,
0x888000067a0,
0x886000067a3,
0x888000067b0,
0x888000067b8,
0x88c000067c7,
0x88a000067ca,
0x88c000067db,
0x88c000067e3,
0x890000067f2,
0x88e000067f5,
0x89000006804,
0x8900000680c,
0x8a90000681b,
0x89500006828,
0x89300006834,
0x8940000686c,
0x895000068a1,
0x896000068c9,
0x897000068d4,
0x8a1000068e0,
0x89b000068e8,
0x89a000068eb,
0x89b000068f8,
0x89e00006905,
0x89d00006908,
0x89e00006915,
0x8a100006923,
0x8a000006926,
0x8a100006933,
0x8a90000693f,
0x8a300006947,
0x8a400006957,
0x8a500006966,
0x8a600006972,
0x8a700006982,
0x8a800006991,
0x8a90000699d,
0x8ac000069a9,
0x8ab000069b2,
0x8ac000069c3,
0x8d0000069df,
0x8b0000069ea,
0x8af000069ef,
0x8b0000069f8,
0x8b100006a07,
0x8d000006a1b,
0x8b800006a22,
0x8b400006a25,
0x8b800006a32,
0x8b600006a38,
0x8b700006a42,
0x8b800006a4e,
0x8be00006a5d,
0x8ba00006a60,
0x8be00006a6d,
0x8bc00006a73,
0x8bd00006a86,
0x8be00006a90,
0x8c400006a98,
0x8c000006a9b,
0x8c400006aa8,
0x8c200006aae,
0x8c300006aba,
0x8c400006ac2,
0x8ca00006ace,
0x8c600006ad1,
0x8ca00006adf,
0x8c800006ae5,
0x8c900006aef,
0x8ca00006afc,
0x8d000006b04,
0x8cc00006b07,
0x8d000006b13,
0x8ce00006b19,
0x8cf00006b25,
0x8d000006b2d,
0x8ef00006b37,
0x8da00006b3e,
0x8d300006b41,
0x8d800006b60,
0x8d500006b66,
0x8d600006b6e,
0x8d700006b78,
0x8d800006b85,
0x8d900006b91,
0x8da00006b9f,
0x8e700006baf,
0x8dc00006bb2,
0x8e600006bcf,
0x8de00006bd5,
0x8df00006bdf,
0x8e000006beb,
0x8e100006bfa,
0x8e200006c0d,
0x8e300006c17,
0x8e400006c1f,
0x8e500006c2b,
0x8e600006c33,
0x8e700006c3f,
0x8ef00006c4c,
0x8e900006c4f,
0x8ee00006c70,
0x8eb00006c76,
0x8ec00006c82,
0x8ed00006c8b,
0x8ee00006c95,
0x8ef00006c9e,
0x8fa00006caa,
0x8f300006cb2,
0x8f200006cb5,
0x8f300006cc2,
0x8f600006ccf,
0x8f500006cd2,
0x8f600006cdf,
0x8fa00006ced,
0x8f800006cf0,
0x8f900006cfd,
0x8fa00006d0b,
0x95700006d1b,
0x90700006d27,
0x8ff00006d3d,
0x8fe00006d40,
0x8ff00006d4c,
0x90300006d5a,
0x90100006d5d,
0x90200006d6c,
0x90300006d79,
0x90700006d89,
0x90500006d8c,
0x90600006d9a,
0x90700006da6,
0x91800006dd2,
0x90c00006dec,
0x90a00006def,
0x90b00006dfd,
0x90c00006e17,
0x91000006e25,
0x90e00006e28,
0x90f00006e39,
0x91000006e4c,
0x91400006e59,
0x91200006e5c,
0x91300006e68,
0x91400006e7f,
0x91800006e8c,
0x91600006e8f,
0x91700006e9d,
0x91800006eb3,
0x92500006ec1,
0x91d00006ede,
0x91b00006ee1,
0x91c00006ef1,
0x91d00006f0b,
0x92100006f19,
0x91f00006f1c,
0x92000006f2c,
0x92100006f43,
0x92500006f50,
0x92300006f53,
0x92400006f63,
0x92500006f7c,
0x93200006f89,
0x92a00006fa1,
0x92800006fa4,
0x92900006fb8,
0x92a00006fc9,
0x92e00006fd7,
0x92c00006fda,
0x92d00006fe5,
0x92e00006ff8,
0x93200007005,
0x93000007008,
0x93100007014,
0x9320000702b,
0x93f00007038,
0x93700007051,
0x93500007054,
0x93600007061,
0x9370000707a,
0x93b00007088,
0x9390000708b,
0x93a0000709c,
0x93b000070b3,
0x93f000070c0,
0x93d000070c3,
0x93e000070d1,
0x93f000070ea,
0x94c000070f8,
0x9430000710f,
0x94200007112,
0x94300007120,
0x9460000712c,
0x9450000712f,
0x94600007140,
0x9490000714e,
0x94800007151,
0x9490000715d,
0x94c0000716a,
0x94b0000716d,
0x94c0000717b,
0x95700007189,
0x950000071a0,
0x94f000071a3,
0x950000071af,
0x954000071bb,
0x952000071be,
0x953000071ca,
0x954000071d7,
0x957000071e7,
0x956000071ea,
0x957000071fc,
0x97100007208,
0x95e00007215,
0x95c0000721d,
0x95b00007220,
0x95c00007237,
0x95e0000724e,
0x95e00007251,
0x95f00007268,
0x9600000728a,
0x970000072a8,
0x962000072b2,
0x963000072ca,
0x964000072e0,
0x970000072f1,
0x966000072fa,
0x96700007303,
0x9680000730e,
0x9690000731a,
0x96a00007326,
0x96b0000732f,
0x96c0000733b,
0x96d00007345,
0x96e00007350,
0x96f0000735b,
0x97000007366,
0x97100007372,
0x97700007385,
0x9730000738c,
0x97400007397,
0x975000073a8,
0x976000073c2,
0x977000073d2,
0x984000073e0,
0x979000073e8,
0x981000073f3,
0x97b00007402,
0x97c00007412,
0x97d00007422,
0x97e00007435,
0x97f00007442,
0x98000007453,
0x98100007460,
0x98200007471,
0x98300007480,
0x98400007493,
0x989000074ab,
0x986000074b8,
0x987000074c3,
0x988000074e0,
0x98900007503,
0x99500007519,
0x99400007522,
0x98c0000752a,
0x98d00007533,
0x98e00007546,
0x98f0000754e,
0x9900000755c,
0x99100007568,
0x99200007573,
0x9930000757c,
0x99400007586,
0x99500007591,
0x99d0000759f,
0x997000075ab,
0x998000075b3,
0x999000075c9,
0x99d000075e6,
0x99b000075ed,
0x99c000075fb,
0x99d0000760a,
0x9a30000761a,
0x99f00007620,
0x9a000007633,
0x9a10000764b,
0x9a200007658,
0x9a300007676,
0x9ac0000768e,
0x9a500007697,
0x9a6000076af,
0x9a7000076c4,
0x9a8000076dc,
0x9a9000076ef,
0x9aa000076ff,
0x9ab00007715,
0x9ac00007729,
0x9af0000773d,
0x9ae00007748,
0x9af0000775b,
0x9ba00007775,
0x9b10000777d,
0x9b20000778a,
0x9b30000779c,
0x9b4000077a7,
0x9b5000077b8,
0x9b6000077c8,
0x9b7000077db,
0x9b8000077ef,
0x9b900007801,
0x9ba00007811,
0x9c700007824,
0x9be0000782e,
0x9bd00007838,
0x9be00007843,
0x9bf0000784e,
0x9c000007864,
0x9c40000787d,
0x9c40000788a,
0x9c300007892,
0x9c40000789d,
0x9c5000078a8,
0x9c6000078c0,
0x9c7000078d3,
0x9d0000078eb,
0x9c9000078f5,
0x9cc00007907,
0x9cb0000791a,
0x9cc00007922,
0x9d00000792a,
0x9ce00007935,
0x9cf00007940,
0x9d00000794c,
0x9d40000795d,
0x9d200007969,
0x9d300007974,
0x9d400007984,
0x9d700007994,
0x9d6000079a0,
0x9d7000079b3,
0x9d9000079c9,
0x9d9000079d2,
0x9da000079e2
  ]
  static let origins0: StaticString = #"""
astiers	001, 002, 004 (C7)
asdefault-tier	001-03, 002-31, 003-08, 004-14 (C5)
asschema	000-26..28, 002-10, 004-09 (C30)
asschema.require	000-50, 004-09
asassignments	DESIGN 5
astasks	001-06..08, 002-06..08, 004-12
asmatrix	000-30
asmatrix.bands	000-31 (I4)
asmatrix.measured	measured 2026-11-21
asmatrix.words	DESIGN 5, assumed
asmatrix.zones	DESIGN 5, assumed
asmatrix.share	assumed
asmatrix.lead	assumed
asopus	001-08, 002-08, 004-12
asopus.security-critical-review	001-08, 002-08
asopus.architecture	001-08, 002-08, 004-12
asopus.deep-debugging	001-08, 002-08, 004-12
asopus.performance	001-08
asopus.complex-refactoring	002-08
asopus.orchestration	004-12
asopus.novel-or-high-stakes	002-08
asfloors	000-03, 004-14, 001-22 (C8..C10, I5)
asceilings	assumed
ascomplexity	002-05
ascomplexity.words	001-10, 002-13, 004-05 (C18)
aslabels	001-09, 001-10 (I7)
aspatterns	001-11 (I8, I9, I11)
aspatterns.highest-wins	I12
astree	001-03
asfiles	001-12
aspipelines	000-22..25
aspipelines.plan-execute-review	001-13
aspipelines.hybrid-decomposition	002-25
aspipelines.orchestrator-workers	004-08
asconfidence	004-06, 002-28 (C16)
asconfidence.needs-objective-signal	004-07
asconfidence.signals	004-07, numbers assumed
asload	002-29
asturns	003-05, 003-06 (C29)
asturns.short-output-tokens	003-17
asclassifier	004-05, 004-14 (C26)
asrouter	001-14, 001-28
asfallbacks.max	Claude Code's limit (C14)
asfallbacks.when	004-10
asfallbacks	000-50, 004-11 (C14)
asfit	DESIGN 5, 6
asfit.underpowered-margin	assumed
asfit.tier-share-slack	assumed
asalerts.cost-daily-ratio	000-44
asalerts.cost-window-days	000-44
asalerts.tier-spike-ratio	assumed (000-45)
asalerts.success-min	000-46, 001-23
asalerts.p95-ratio	000-47
asalerts.escalation-max	000-48
asalerts.fallback-max	000-49
asalerts.minimum-sample	assumed
asrollback.success-min	000-37
asrollback.error-increase-max	003-21
asgates.floor	000-46
asgates.confidence	DESIGN 7
asgates.runs	assumed
asgates.agent-runs	assumed (make gate-table)
asgates.window-days	000-37
asgates.max-hold-days	assumed
asgates.reference-days	assumed
asgates.cost-ratio	assumed
asgates.p95-ratio	000-47
asgates.unknown-max	assumed
astargets.savings	001-24 (C21)
astargets.latency-speedup	000-39 (C22)
astargets.average-task-cost	001-25
astargets.tier-share	001-26
astargets.routing-accuracy	001-27
astargets.quality-min	001-18
astargets.quality-counts-from	assumed
asbudgets	002-18
asbudgets.project-alert-at	002-18, 0.80 assumed
asbudgets.throttle	000-53, numbers assumed
astrue-cost	002-22, 002-23
asmigration.plan	000-37..40 (C23)
asmigration.needs-baseline	C24
asreview	000-50
asprice-book	C1
"""#
  static let values1: StaticString = #"""
altiers
bs	haiku
bs	sonnet
asdefault-tier	haiku
amcomplexity
blbands
cm
dsat-least	3
dstier	haiku
cm
dsat-least	5
dstier	sonnet
bmwords
cscomplex	sonnet
cshigh	sonnet
cshard	sonnet
amconfidence
blsteps
cm
dsaccept-at-least	0.70
bsneeds-objective-signal	false
amtargets
bmsavings
csmin	0.40
csmax	0.60
amassignments
bmbackend-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Decides service boundaries and contracts that are dear to change later
bmsystem-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Weighs whole-system structures against load, failure and growth
bmcloud-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Chooses among cloud designs by cost, risk and lock-in
bmhybrid-cloud-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Splits work between own and rented machines under rules and latency
bmdevops-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Designs how teams ship, which touches every other system
bmfrontend-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Sets the structure that all screens of a product share
bmdata-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Models data that outlives the programs around it
bmml-architect
cstier	sonnet
cscategory	architecture-and-design
csreason	Picks learning approaches where little is known in advance
bmarchitect-reviewer
cstier	sonnet
cscategory	architecture-and-design
csreason	Judges designs of others and finds what they did not see
bmlegacy-modernizer
cstier	sonnet
cscategory	architecture-and-design
csreason	Changes old systems whose rules nobody wrote down
bmdx-optimizer
cstier	sonnet
cscategory	architecture-and-design
csreason	Finds what slows developers down, which differs in each team
bmsecurity-auditor
cstier	sonnet
cscategory	security-and-compliance
csreason	A missed weakness costs more than every run together
bmcompliance-auditor
cstier	sonnet
cscategory	security-and-compliance
csreason	Reads rules against practice, and must be able to defend its findings
bmpenetration-tester
cstier	sonnet
cscategory	security-and-compliance
csreason	Thinks like an attacker about one system in particular
bmlegal-advisor
cstier	sonnet
cscategory	security-and-compliance
csreason	Interprets law and contracts, where a wrong word is a risk
bmprivacy-engineer
cstier	sonnet
cscategory	security-and-compliance
csreason	Balances use of personal data against duties to people
bmdebugger
cstier	sonnet
cscategory	incident-and-troubleshooting
csreason	Follows causes through code it has never seen
bmincident-responder
cstier	sonnet
cscategory	incident-and-troubleshooting
csreason	Decides under pressure with half the facts
bmdevops-troubleshooter
cstier	sonnet
cscategory	incident-and-troubleshooting
csreason	Diagnoses production across many layers at once
bmerror-coordinator
cstier	sonnet
cscategory	incident-and-troubleshooting
csreason	Finds one cause behind failures in many places
bmcode-reviewer
cstier	sonnet
cscategory	code-review-and-quality
csreason	Judges changes in the light of the whole design
bmquality-engineer
cstier	sonnet
cscategory	code-review-and-quality
csreason	Plans what to test by what could go wrong
bmperformance-engineer
cstier	sonnet
cscategory	code-review-and-quality
csreason	Explains where time goes before anything is made faster
bmproduct-manager
cstier	sonnet
cscategory	business-and-product
csreason	Ranks wishes against each other for people who disagree
bmrequirements-analyst
cstier	sonnet
cscategory	business-and-product
csreason	Finds what is meant behind what was asked for
bmbusiness-analyst
cstier	sonnet
cscategory	business-and-product
csreason	Draws conclusions from numbers that others act on
bmsearch-specialist
cstier	sonnet
cscategory	business-and-product
csreason	Puts sources together that contradict each other
bmpython-pro
cstier	haiku
cscategory	code-generation
csreason	Writes Python from a clear task, checked by tests
bmtypescript-pro
cstier	haiku
cscategory	code-generation
csreason	Writes TypeScript that the compiler checks at once
bmjavascript-pro
cstier	haiku
cscategory	code-generation
csreason	Writes JavaScript in forms that are well known
bmgolang-pro
cstier	haiku
cscategory	code-generation
csreason	Writes Go, a small language with one usual way
bmrust-pro
cstier	haiku
cscategory	code-generation
csreason	Writes Rust under a compiler that rejects most mistakes
bmreact-specialist
cstier	haiku
cscategory	code-generation
csreason	Builds components after patterns that are there
bmfastapi-pro
cstier	haiku
cscategory	code-generation
csreason	Builds endpoints whose types say what is wanted
bmdjango-pro
cstier	haiku
cscategory	code-generation
csreason	Fills the framework's own structure with models and views
bmtest-automator
cstier	haiku
cscategory	testing
csreason	Writes tests whose result shows at once whether they work
bmquality-automator
cstier	haiku
cscategory	testing
csreason	Runs fixed checks and reports what they say
bmintegration-tester
cstier	haiku
cscategory	testing
csreason	Writes tests along interfaces that are described
bmterraform-specialist
cstier	haiku
cscategory	infrastructure-as-code
csreason	Writes modules that a plan shows before anything happens
bmkubernetes-architect
cstier	haiku
cscategory	infrastructure-as-code
csreason	Writes manifests of a fixed schema, whatever its name says
bmhelm-specialist
cstier	haiku
cscategory	infrastructure-as-code
csreason	Turns values into charts by template
bmansible-specialist
cstier	haiku
cscategory	infrastructure-as-code
csreason	Writes playbooks of known modules that may run twice
bmdocs-architect
cstier	haiku
cscategory	documentation
csreason	Arranges pages after a template that is given
cswhen	following a template
bmapi-documenter
cstier	haiku
cscategory	documentation
csreason	Derives descriptions from code and schemas
bmreference-builder
cstier	haiku
cscategory	documentation
csreason	Lists what the sources already say
bmtechnical-writer
cstier	haiku
cscategory	documentation
csreason	Writes by a style guide that settles most questions
cswhen	following a style guide
bmdeployment-engineer
cstier	haiku
cscategory	build-and-deployment
csreason	Runs a pipeline whose steps are laid down
bmbuild-engineer
cstier	haiku
cscategory	build-and-deployment
csreason	Tunes builds where a clock says what is better
bmcli-developer
cstier	haiku
cscategory	build-and-deployment
csreason	Implements commands whose behaviour is specified
bmtooling-engineer
cstier	haiku
cscategory	build-and-deployment
csreason	Builds small tools for a known purpose
bmdata-engineer
cstier	haiku
cscategory	data-processing
csreason	Implements pipelines from a given source to a given form
bmsql-pro
cstier	haiku
cscategory	data-processing
csreason	Writes queries that a database checks and explains
bmdata-validator
cstier	haiku
cscategory	data-processing
csreason	Applies rules to records, one like the other
bmgit-workflow-manager
cstier	haiku
cscategory	specialized
csreason	Carries out operations that git describes exactly
bmmermaid-expert
cstier	haiku
cscategory	specialized
csreason	Draws diagrams in a small notation
bmelectron-pro
cstier	haiku
cscategory	specialized
csreason	Sets up an app in the usual shape of its framework
bmwebsocket-engineer
cstier	haiku
cscategory	specialized
csreason	Implements a protocol that is written down
bmgraphql-specialist
cstier	haiku
cscategory	specialized
csreason	Implements a schema that states what is wanted
bmdatabase-optimizer
cstier	haiku
cscategory	context-dependent
csreason	Rewrites queries most of the time, and redesigns schemas now and then
cmescalation
dsto	sonnet
dlwhen
es	schema redesign
es	sharding or partitioning
es	conflicting workloads
bmrefactoring-expert
cstier	haiku
cscategory	context-dependent
csreason	Renames and extracts most of the time, and moves architecture now and then
cmescalation
dsto	sonnet
dlwhen
es	architectural refactoring
es	change across module boundaries
es	behaviour without tests
bmworkflow-orchestrator
cstier	haiku
cscategory	context-dependent
csreason	Runs workflows that stand, and designs new ones now and then
cmescalation
dsto	sonnet
dlwhen
es	designing a workflow
es	recovery from a failed step
es	steps that compete
bmmulti-agent-coordinator
cstier	haiku
cscategory	context-dependent
csreason	Routes work by rule, and plans who does what now and then
cmescalation
dsto	sonnet
dlwhen
es	coordination strategy
es	agents that contradict each other
es	a task nobody is made for
bmcontext-manager
cstier	haiku
cscategory	context-dependent
csreason	Extracts what is there, and decides what to keep now and then
cmescalation
dsto	sonnet
dlwhen
es	context strategy
es	more than fits the window
es	facts that contradict each other
bmlearning-guide
cstier	sonnet
cscategory	context-dependent
csreason	Plans how somebody learns, and writes examples along the way
cmfast-path
dsto	haiku
dlwhen
es	example generation
es	exercises to a given topic
bmtutorial-engineer
cstier	sonnet
cscategory	context-dependent
csreason	Designs a path through a subject, and writes code along it
cmfast-path
dsto	haiku
dlwhen
es	code examples
es	steps of a given outline
bmsocratic-mentor
cstier	sonnet
cscategory	context-dependent
csreason	Asks the question that leads on, and looks up facts in between
cmfast-path
dsto	haiku
dlwhen
es	fact retrieval
es	definition of a term
bmprompt-engineer
cstier	sonnet
cscategory	context-dependent
csreason	Finds a way to ask that works, and varies it afterwards
cmfast-path
dsto	haiku
dlwhen
es	prompt variations
es	formatting of a given prompt
"""#
  static let lines1: [UInt64] = [
0x15b00000000,
0x400000000,
0x300000008,
0x400000011,
0x50000001b,
0x1100000030,
0xd0000003d,
0xa00000045,
0x900000048,
0xa00000055,
0xd00000062,
0xc00000065,
0xd00000072,
0x1100000080,
0xf00000088,
0x1000000099,
0x11000000a7,
0x16000000b5,
0x15000000c2,
0x15000000ca,
0x15000000cd,
0x16000000e4,
0x1a00000103,
0x1a0000010d,
0x1900000117,
0x1a00000122,
0x15b0000012d,
0x1f0000013b,
0x1d0000014f,
0x1e0000015d,
0x1f00000180,
0x23000001d0,
0x21000001e3,
0x22000001f1,
0x2300000214,
0x270000025d,
0x250000026f,
0x260000027d,
0x27000002a0,
0x2b000002df,
0x29000002f8,
0x2a00000306,
0x2b00000329,
0x2f00000376,
0x2d00000389,
0x2e00000397,
0x2f000003ba,
0x33000003fc,
0x3100000411,
0x320000041f,
0x3300000442,
0x3700000482,
0x3500000493,
0x36000004a1,
0x37000004c4,
0x3b000004fe,
0x390000050d,
0x3a0000051b,
0x3b0000053e,
0x3f00000582,
0x3d00000597,
0x3e000005a5,
0x3f000005c8,
0x430000060a,
0x410000061e,
0x420000062c,
0x430000064f,
0x470000068a,
0x4500000699,
0x46000006a7,
0x47000006ca,
0x4b00000710,
0x4900000723,
0x4a00000731,
0x4b00000754,
0x4f00000792,
0x4d000007a7,
0x4e000007b5,
0x4f000007d8,
0x5300000827,
0x510000083c,
0x520000084a,
0x530000086d,
0x57000008ad,
0x55000008bd,
0x56000008cb,
0x57000008ee,
0x5b00000932,
0x5900000945,
0x5a00000953,
0x5b00000976,
0x5f000009b6,
0x5d000009c1,
0x5e000009cf,
0x5f000009f7,
0x6300000a2e,
0x6100000a43,
0x6200000a51,
0x6300000a79,
0x6700000aad,
0x6500000ac5,
0x6600000ad3,
0x6700000afb,
0x6b00000b34,
0x6900000b48,
0x6a00000b56,
0x6b00000b7e,
0x6f00000bb6,
0x6d00000bc6,
0x6e00000bd4,
0x6f00000bf7,
0x7300000c30,
0x7100000c43,
0x7200000c51,
0x7300000c74,
0x7700000ca7,
0x7500000cbe,
0x7600000ccc,
0x7700000cef,
0x7b00000d30,
0x7900000d42,
0x7a00000d50,
0x7b00000d70,
0x7f00000db1,
0x7d00000dc8,
0x7e00000dd6,
0x7f00000df6,
0x8300000e2d,
0x8100000e40,
0x8200000e4e,
0x8300000e6e,
0x8700000ea9,
0x8500000ebd,
0x8600000ecb,
0x8700000eeb,
0x8b00000f25,
0x8900000f32,
0x8a00000f3f,
0x8b00000f5a,
0x8f00000f95,
0x8d00000fa6,
0x8e00000fb3,
0x8f00000fce,
0x930000100a,
0x910000101b,
0x9200001028,
0x9300001043,
0x970000107b,
0x9500001088,
0x9600001095,
0x97000010b0,
0x9b000010e8,
0x99000010f3,
0x9a00001100,
0x9b0000111b,
0x9f0000115c,
0x9d0000116f,
0x9e0000117c,
0x9f00001197,
0xa3000011d0,
0xa1000011de,
0xa2000011eb,
0xa300001206,
0xa70000123f,
0xa50000124c,
0xa600001259,
0xa700001274,
0xab000012b7,
0xa9000012c8,
0xaa000012d5,
0xab000012e8,
0xaf0000132b,
0xad0000133f,
0xae0000134c,
0xaf0000135f,
0xb300001394,
0xb1000013a9,
0xb2000013b6,
0xb3000013c9,
0xb700001403,
0xb50000141a,
0xb600001427,
0xb700001449,
0xbb0000148b,
0xb9000014a2,
0xba000014af,
0xbb000014d1,
0xbf00001515,
0xbd00001527,
0xbe00001534,
0xbf00001556,
0xc300001584,
0xc100001599,
0xc2000015a6,
0xc3000015c8,
0xc800001606,
0xc500001617,
0xc600001624,
0xc70000163d,
0xc800001674,
0xcc00001690,
0xca000016a1,
0xcb000016ae,
0xcc000016c7,
0xd0000016fb,
0xce0000170f,
0xcf0000171c,
0xd000001735,
0xd500001761,
0xd200001774,
0xd300001781,
0xd40000179a,
0xd5000017d7,
0xd9000017f6,
0xd70000180c,
0xd800001819,
0xd900001839,
0xdd0000186c,
0xdb0000187d,
0xdc0000188a,
0xdd000018aa,
0xe1000018e2,
0xdf000018f2,
0xe0000018ff,
0xe10000191f,
0xe500001959,
0xe30000196c,
0xe400001979,
0xe500001999,
0xe9000019c9,
0xe7000019d9,
0xe8000019e6,
0xe900001a01,
0xed00001a43,
0xeb00001a4d,
0xec00001a5a,
0xed00001a75,
0xf100001ab1,
0xef00001ac2,
0xf000001acf,
0xf100001aea,
0xf500001b20,
0xf300001b37,
0xf400001b44,
0xf500001b5b,
0xf900001b96,
0xf700001ba7,
0xf800001bb4,
0xf900001bcb,
0xfd00001bf7,
0xfb00001c06,
0xfc00001c13,
0xfd00001c2a,
0x10100001c66,
0xff00001c7b,
0x10000001c88,
0x10100001c9f,
0x10500001cd3,
0x10300001ce8,
0x10400001cf5,
0x10500001d0c,
0x10f00001d44,
0x10700001d59,
0x10800001d66,
0x10900001d83,
0x10f00001dd2,
0x10b00001ddf,
0x10f00001deb,
0x10d00001df2,
0x10e00001e05,
0x10f00001e21,
0x11900001e3a,
0x11100001e4f,
0x11200001e5c,
0x11300001e79,
0x11900001ecd,
0x11500001eda,
0x11900001ee6,
0x11700001eed,
0x11800001f0a,
0x11900001f2d,
0x12300001f48,
0x11b00001f60,
0x11c00001f6d,
0x11d00001f8a,
0x12300001fd0,
0x11f00001fdd,
0x12300001fe9,
0x12100001ff0,
0x12200002008,
0x12300002027,
0x12d0000203d,
0x12500002057,
0x12600002064,
0x12700002081,
0x12d000020c4,
0x129000020d1,
0x12d000020dd,
0x12b000020e4,
0x12c000020fd,
0x12d00002122,
0x1370000213f,
0x12f00002151,
0x1300000215e,
0x1310000217b,
0x137000021c2,
0x133000021cf,
0x137000021db,
0x135000021e2,
0x136000021f6,
0x13700002213,
0x14000002237,
0x13900002248,
0x13a00002256,
0x13b00002273,
0x140000022b9,
0x13d000022c5,
0x140000022d0,
0x13f000022d7,
0x140000022ed,
0x1490000230b,
0x1420000231f,
0x1430000232d,
0x1440000234a,
0x1490000238e,
0x1460000239a,
0x149000023a5,
0x148000023ac,
0x149000023bd,
0x152000023d9,
0x14b000023eb,
0x14c000023f9,
0x14d00002416,
0x1520000245e,
0x14f0000246a,
0x15200002475,
0x1510000247c,
0x1520000248e,
0x15b000024a6,
0x154000024b8,
0x155000024c6,
0x156000024e3,
0x15b00002524,
0x15800002530,
0x15b0000253b,
0x15a00002542,
0x15b00002557
  ]
  static let origins1: StaticString = #"""
astiers	000-01
asdefault-tier	000-50 (C5)
ascomplexity	002-05 with two tiers
asconfidence	000-52
astargets.savings	000-02, 000-38
asassignments	000-05..20; reasons are tierwise's own
"""#
  static let values2: StaticString = #"""
amrouter
blorder
cs	label
cs	complexity-word
cs	pattern
cs	default
bsfloors	false
amlabels
bltiers
cs	haiku
cs	opus
amcomplexity
bmwords
cssimple	none
cslow	none
csmedium	none
cshigh	none
cshard	none
ampatterns
blin
cs	title
bshighest-wins	false
bsliteral	true
blrows
cm
dstier	haiku
dlany
es	rename$
es	fix typo$
es	format$
es	lint$
es	scaffold$
es	crud$
cm
dstier	opus
dlany
es	architect$
es	security$
es	design system$
es	review$
amtargets
bmsavings
csmin	0.25
csmax	0.35
ammigration
bsplan	experiment-expand-optimize
"""#
  static let lines2: [UInt64] = [
0x2f00000000,
0x800000000,
0x700000009,
0x400000011,
0x50000001a,
0x60000002d,
0x700000038,
0x800000043,
0xc00000052,
0xc0000005b,
0xb00000063,
0xc0000006c,
0x1300000074,
0x1300000081,
0xf00000089,
0x1000000097,
0x11000000a2,
0x12000000b0,
0x13000000bc,
0x29000000c8,
0x16000000d3,
0x16000000d8,
0x17000000e1,
0x18000000f6,
0x2900000105,
0x220000010c,
0x1b0000010f,
0x220000011c,
0x1d00000122,
0x1e0000012d,
0x1f0000013a,
0x2000000145,
0x210000014e,
0x220000015b,
0x2900000164,
0x2400000167,
0x2900000173,
0x2600000179,
0x2700000187,
0x2800000194,
0x29000001a6,
0x2d000001b1,
0x2d000001bb,
0x2c000001c5,
0x2d000001d0,
0x2f000001db,
0x2f000001e7
  ]
  static let origins2: StaticString = #"""
asrouter	001-14
ascomplexity	001-14 (I7)
aslabels	001-14 (I7)
aspatterns	001-14 (I8, I9, I11, I12)
astargets	001-24
asmigration	001-19..21
"""#
  static let values3: StaticString = #"""
amconfidence
blsteps
cm
dsaccept-above	0.90
dsreview-above	0.60
bsneeds-objective-signal	false
amschema
blrequire
cs	name
cs	description
cs	role
amtargets
bmsavings
csmin	0.30
csmax	0.60
amassignments
bmtest-engineer
cstier	haiku
csreason	Writes and runs tests
bmstyle-enforcer
cstier	haiku
csreason	Applies rules of layout
bmboilerplate-generator
cstier	haiku
csreason	Fills in templates
bmcode-reviewer
cstier	sonnet
csreason	Judges changes
bmarchitect
cstier	opus
csreason	Decides structures
ammigration
bsplan	baseline-classify-pilot-scale
amreview
bsevery-days	21
asprice-book	seed-002
"""#
  static let lines3: [UInt64] = [
0x2500000000,
0x700000000,
0x60000000d,
0x600000015,
0x500000018,
0x60000002c,
0x700000040,
0xc0000005f,
0xc00000068,
0xa00000072,
0xb0000007a,
0xc00000089,
0x1000000091,
0x100000009b,
0xf000000a5,
0x10000000b0,
0x20000000bb,
0x14000000c9,
0x13000000d9,
0x14000000e6,
0x1700000105,
0x1600000116,
0x1700000123,
0x1a00000144,
0x190000015c,
0x1a00000169,
0x1d00000185,
0x1c00000195,
0x1d000001a3,
0x20000001bb,
0x1f000001c7,
0x20000001d3,
0x22000001ef,
0x22000001fb,
0x2400000220,
0x2400000229,
0x2500000239
  ]
  static let origins3: StaticString = #"""
asconfidence	002-28 (C17)
asschema	002-10
astargets	002-35, 002-41
asassignments	002-09
asmigration	002-36..40
asreview	002-40
asprice-book	002-02
"""#
  static let values4: StaticString = #"""
altiers
bs	haiku
bs	sonnet
amcomplexity
blbands
cm
dsat-least	3
dstier	haiku
cm
dsat-least	5
dstier	sonnet
bmwords
cscomplex	sonnet
cshigh	sonnet
cshard	sonnet
amturns
bson	true
amtargets
bmsavings
csmin	0.20
csmax	0.30
bslatency-speedup	1.33
ammigration
bsplan	adr-4
asprice-book	seed-003
"""#
  static let lines4: [UInt64] = [
0x1a00000000,
0x400000000,
0x300000008,
0x400000011,
0x100000001b,
0xc00000028,
0x900000030,
0x800000033,
0x900000040,
0xc0000004d,
0xb00000050,
0xc0000005d,
0x100000006b,
0xe00000073,
0xf00000084,
0x1000000092,
0x12000000a0,
0x12000000a8,
0x17000000b2,
0x16000000bc,
0x15000000c6,
0x16000000d1,
0x17000000dc,
0x19000000f3,
0x19000000ff,
0x1a0000010c
  ]
  static let origins4: StaticString = #"""
astiers	003-05
ascomplexity	002-05 with two tiers
asturns	003-07
astargets.savings	003-11, 003-19
astargets.latency-speedup	003-19
asmigration	003-15..18
asprice-book	003-04
"""#
  static let values5: StaticString = #"""
amconfidence
blsteps
cm
dsaccept-above	0.85
cm
dsaccept-above	0.80
amtasks
bmcode-review
cstier	opus
amclassifier
bson	true
"""#
  static let lines5: [UInt64] = [
0xc00000000,
0x700000000,
0x70000000d,
0x500000015,
0x500000018,
0x70000002c,
0x70000002f,
0xa00000043,
0xa0000004b,
0xa00000059,
0xc00000065,
0xc00000072
  ]
  static let origins5: StaticString = #"""
asconfidence	004-06
astasks	004-12 (C8)
asclassifier	004-05
"""#
}
