// Written from default-policy.yaml by `make snapshots`; not to be edited.

// swift-format-ignore-file
extension PolicyProfiles {
  /// The built-in profiles as records; see `PolicyTable`.
  static let builtInTable: StaticString = #"""
%unified	One policy over all sources; the default.
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
amfallbacks
bsmax	3
bsbelow-floor	warning
bsbelow-floor-critical	error
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
%
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
asfiles	001-12
aspipelines	000-22..25
aspipelines.plan-execute-review	001-13
aspipelines.hybrid-decomposition	002-25
aspipelines.orchestrator-workers	004-08
asconfidence	004-06, 002-28 (C16)
asconfidence.needs-objective-signal	004-07
asload	002-29
asturns	003-05, 003-06 (C29)
asturns.short-output-tokens	003-17
asclassifier	004-05, 004-14 (C26)
asrouter	001-14, 001-28
asfallbacks.max	Claude Code's limit (C14)
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
astrue-cost	002-22, 002-23
asmigration.plan	000-37..40 (C23)
asmigration.needs-baseline	C24
asreview	000-50
asprice-book	C1
%claude-ctx	The two tiers and the named agents of claude-ctx's "Model optimization" page.
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
%
astiers	000-01
asdefault-tier	000-50 (C5)
ascomplexity	002-05 with two tiers
asconfidence	000-52
astargets.savings	000-02, 000-38
asassignments	000-05..20; reasons are tierwise's own
%plan-execute-review	Sonnet plans, haiku executes, opus reviews; as its code does it.
amrouter
blorder
cs	label
cs	complexity-word
cs	pattern
cs	default
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
%
asrouter	001-14
ascomplexity	001-14 (I7)
aspatterns	001-14 (I8, I9, I11, I12)
astargets	001-24
asmigration	001-19..21
%inet	Three tiers by complexity, and what is measured.
amconfidence
blsteps
cm
dsaccept-above	0.90
dsreview-at-least	0.60
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
%
asconfidence	002-28 (C17)
asschema	002-10
astargets	002-35, 002-41
asassignments	002-09
asmigration	002-36..40
asreview	002-40
asprice-book	002-02
%per-turn	Haiku for turns that only read a simple tool's result.
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
%
astiers	003-05
ascomplexity	002-05 with two tiers
asturns	003-07
astargets.savings	003-11, 003-19
astargets.latency-speedup	003-19
asmigration	003-15..18
asprice-book	003-04
%skill-2026	The five patterns of the skill "model-routing-patterns".
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
%
asconfidence	004-06
astasks	004-12 (C8)
asclassifier	004-05
"""#
}
