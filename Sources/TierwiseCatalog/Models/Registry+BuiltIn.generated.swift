// Written from models.yaml by `make snapshots`; not to be edited.

// swift-format-ignore-file
extension Registry {
  /// The built-in registry as records; see `RegistryTable`.
  static let builtInTable: StaticString = #"""
r	2026-11-20	anthropic
f	haiku	1	haiku	fast, cheap execution
f	sonnet	2	sonnet	balanced default
f	opus	3	opus	complex agentic and reasoning work
f	fable	4	fable	most capable generally available
f	mythos	5		limited access; same models as fable without some safeguards
f	claude			first and second generation, retired
f	claude-instant			first generation, retired
w	inherit	the main conversation's model
w	default	the account's default model
w	best	the most capable model at hand
w	opusplan	opus while planning, sonnet otherwise
a	haiku		claude-haiku-4-5-20251001	2025-10-15		1
a	haiku	bedrock	claude-haiku-4-5-20251001	2025-10-15		1
a	haiku	google	claude-haiku-4-5-20251001	2025-10-15		1
a	haiku	foundry	claude-haiku-4-5-20251001	2025-10-15		1
a	sonnet		claude-sonnet-4-6	2026-02-17		1
a	opus		claude-opus-4-8	2026-05-28		1
a	fable		claude-fable-5	2026-06-09	2.1.170	2
a	sonnet		claude-sonnet-5	2026-06-30	2.1.197	2
a	opus		claude-opus-5	2026-07-24	2.1.219	2
a	fable		claude-fable-5-1	2026-09-01	2.1.250	1
a	opus		claude-opus-5-5	2026-09-22	2.1.280	2
a	sonnet		claude-sonnet-5-5	2026-09-28	2.1.284	2
a	haiku		claude-haiku-5-5	2026-10-07	2.1.293	2
a	fable		claude-fable-5-2	2026-11-09		0
c	500	1100	1100	10000000	1300
d	gateway	gateways such as OpenRouter	anthropic/			
d	bedrock	Amazon Bedrock	arn:aws:bedrock:|bedrock/|anthropic.	global.|us.|eu.|jp.|au.|apac.	-v1:0|-v1	
d	google	Google Cloud	vertex_ai/		@default	@
l	claude|anthropic|latest|model
n	claude-haiku-4	claude-haiku-4-5-20251001
n	claude-haiku-4-0	claude-haiku-4-5-20251001
n	claude-haiku-4-1	claude-haiku-4-5-20251001
n	claude-sonnet-4-1	claude-sonnet-4-5-20250929
n	claude-3-5-opus	claude-opus-4-5-20251101
n	claude-3-7-opus	claude-opus-4-5-20251101
n	claude-3-7-haiku	claude-haiku-4-5-20251001
v	openai	gpt|chatgpt|codex|o1|o3|o4
v	google	gemini|gemma
v	xai	grok
v	alibaba	qwen|qwq
v	moonshot	kimi|moonshot
v	deepseek	deepseek
v	zai	glm|chatglm
v	meta	llama|codellama
v	mistral	mistral|mixtral|codestral|devstral|magistral|ministral|pixtral
v	cursor	composer
v	minimax	minimax
v	amazon	nova-|titan-
v	cohere	command-
v	microsoft	phi-|mai-
v	nvidia	nemotron
v	ibm	granite
v	cognition	swe-
v	xiaomi	mimo
v	stepfun	step-
v	bytedance	doubao|seed-
v	baidu	ernie
v	tencent	hunyuan
h	copilot	auto	 (copilot)| (preview)
h	cursor	fast	-thinking|-thinking-max
x	<synthetic>
s	docs-2026-08-22	official docs, mirrored	github thevibeworks/claude-code-docs @3f1ef7c: pricing, models/overview, model-deprecations, model-ids-and-versions, claude-on-amazon-bedrock-legacy	2026-08-22
s	docs-2026-09-27	official docs, mirrored	github sullivan-street-projects/anthropic-docs-local @06cd67d	2026-09-27
s	docs-2026-10	official docs, stored page copies	platform.claude.com/docs models/*/overview, models overview, model-deprecations (copies of October 2026)	2026-10
s	cc-docs-2026-10	official docs, stored page copies	code.claude.com/docs model-config and sub-agents	2026-10-05
s	cc-fastmode-2026-11	official docs, stored page copy	code.claude.com/docs/en/fast-mode (late Oct or Nov 2026)	2026-11
s	claudit-1.9.2	third party, checked against the live price page on 2026-10-24	github kurofune/claudit release v1.9.2	2026-10-24
s	claudit-1.8.1	third party, checked against the live price page	github kurofune/claudit release v1.8.1	2026-09-01
s	promptfuel-1.0.23	third party	github TheKrush/PromptFuel releases v1.0.22 and v1.0.23	2026-10-16
s	rightsize-0.10.2	third party	github archid21/rightsize release v0.10.2	2026-11
s	laozhang-2026-11-10	third party reseller	docs.laozhang.ai announcement on Claude Fable 5.2	2026-11-10
s	sdk-python-2026-08-08	official SDK source	github anthropics/anthropic-sdk-python @009b035, table of deprecated models	2026-08-08
s	modelsdev-2026-06	third party catalogue	models.dev snapshot inside ryoppippi/ccusage @5816e64	2026-06-13
s	litellm-2026-06	third party catalogue	github BerriAI/litellm @00035b69, model_prices_and_context_window.json	2026-06
s	bedrock-eol-2026-07	third party quoting AWS lifecycle page	github anomalyco/models.dev PR 3708, theopenco/llmgateway PR 3229	2026-07-25
s	google-modelcard	official partner page	Google Cloud model card for Claude Opus 4.6	2026
m	claude-fable-5-2	fable			2026-11-09			3	Claude Fable 5.2	5.2			1000000		31	2	1	anthropic.claude-fable-5-2		claude-fable-5-2		1	2026-11-10	laozhang-2026-11-10|rightsize-0.10.2|cc-fastmode-2026-11
p				8000000	40000000	10000000	16000000	200000
m	claude-fable-5-1	fable			2026-09-01			3	Claude Fable 5.1	5.1	2027-09-01		1000000	128000	31	2	1	anthropic.claude-fable-5-1		claude-fable-5-1	2.1.250	2	2026-10-24	docs-2026-09-27|docs-2026-10|claudit-1.9.2
p				10000000	50000000	12500000	20000000	250000
m	claude-fable-5	fable			2026-06-09			3	Claude Fable 5	5	2027-06-09		1000000	128000	31	2	1	anthropic.claude-fable-5		claude-fable-5	2.1.170	2	2026-10-24	docs-2026-08-22|docs-2026-10|claudit-1.9.2
p				10000000	50000000	12500000	20000000	1000000
m	claude-mythos-5-1	mythos			2026-09-01			7	Claude Mythos 5.1	5.1	2027-09-01		1000000	128000	31	2	1					1	2026-09-27	docs-2026-09-27|claudit-1.8.1
p				10000000	50000000	12500000	20000000	250000
m	claude-mythos-5	mythos			2026-06-09			7	Claude Mythos 5	5	2027-06-09		1000000	128000	31	2	1					2	2026-08-22	docs-2026-08-22|docs-2026-10
p				10000000	50000000	12500000	20000000	1000000
m	claude-mythos-preview	mythos				2026-06-09		7	Claude Mythos Preview	preview		claude-mythos-5			31		1					0	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08
m	claude-opus-5-5	opus			2026-09-22			3	Claude Opus 5.5	5.5	2027-09-22		1000000	128000	31	1	1	anthropic.claude-opus-5-5		claude-opus-5-5	2.1.280	2	2026-10-24	docs-2026-09-27|docs-2026-10|claudit-1.9.2
p				4000000	20000000	5000000	8000000	200000
q			8000000	40000000
m	claude-opus-5	opus			2026-07-24			3	Claude Opus 5	5	2027-07-24		1000000	128000	31	2	1	anthropic.claude-opus-5		claude-opus-5	2.1.219	2	2026-10-24	docs-2026-08-22|docs-2026-10|claudit-1.9.2
p				5000000	25000000	6250000	10000000	500000
q	2026-07-24		10000000	50000000
m	claude-opus-4-8	opus			2026-05-28			3	Claude Opus 4.8	4.8	2027-05-28		1000000	128000	31	2	1	anthropic.claude-opus-4-8		claude-opus-4-8		2	2026-10-30	docs-2026-08-22|claudit-1.9.2|cc-fastmode-2026-11
p				5000000	25000000	6250000	10000000	500000
q	2026-05-28	2026-11-29	10000000	50000000
m	claude-opus-4-7	opus			2026-04-16			3	Claude Opus 4.7	4.7	2027-04-16		1000000	128000	31		1	anthropic.claude-opus-4-7		claude-opus-4-7		2	2026-10-24	docs-2026-08-22|claudit-1.9.2
p				5000000	25000000	6250000	10000000	500000
m	claude-opus-4-6	opus			2026-02-05			1	Claude Opus 4.6	4.6	2027-02-05		1000000	128000	23		0	anthropic.claude-opus-4-6-v1		claude-opus-4-6		2	2026-10-24	docs-2026-08-22|claudit-1.9.2|google-modelcard
p				5000000	25000000	6250000	10000000	500000
m	claude-opus-4-5-20251101	opus		claude-opus-4-5	2025-11-24			0	Claude Opus 4.5	4.5	2026-11-24		200000	64000	7	2	0	anthropic.claude-opus-4-5-20251101-v1:0		claude-opus-4-5@20251101		2	2026-10-24	docs-2026-08-22|docs-2026-10|claudit-1.9.2
p				5000000	25000000	6250000	10000000	500000
m	claude-opus-4-1-20250805	opus		claude-opus-4-1	2025-08-05	2026-06-05	2026-08-05	0	Claude Opus 4.1	4.1		claude-opus-4-8	200000	32000			0	anthropic.claude-opus-4-1-20250805-v1:0	2027-01-08	claude-opus-4-1@20250805		2	2026-08-22	docs-2026-08-22|bedrock-eol-2026-07
p				15000000	75000000	18750000	30000000	1500000
m	claude-opus-4-20250514	opus	claude-opus-4	claude-opus-4-0	2025-05-22	2026-04-14	2026-06-15	0	Claude Opus 4	4		claude-opus-4-8	200000	32000			0	anthropic.claude-opus-4-20250514-v1:0		claude-opus-4@20250514		2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08
p				15000000	75000000	18750000	30000000	1500000
m	claude-3-opus-20240229	opus	claude-3-opus|claude-3-opus-latest		2024-03-04	2025-06-30	2026-01-05	0	Claude Opus 3	3		claude-opus-4-8	200000	4096			0					1	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08|modelsdev-2026-06
p				15000000	75000000	18750000	30000000	1500000
m	claude-sonnet-5-5	sonnet			2026-09-28			3	Claude Sonnet 5.5	5.5	2027-09-28		1000000	128000	31	2	1	anthropic.claude-sonnet-5-5		claude-sonnet-5-5	2.1.284	2	2026-10-24	docs-2026-10|claudit-1.9.2|promptfuel-1.0.23
p	2026-09-28	2026-10-06		2000000	10000000	2500000	4000000	200000
p	2026-10-07			2000000	10000000	2500000	4000000	100000
m	claude-sonnet-5	sonnet			2026-06-30			3	Claude Sonnet 5	5	2027-06-30		1000000	128000	31	2	1	anthropic.claude-sonnet-5		claude-sonnet-5	2.1.197	2	2026-10-24	docs-2026-08-22|docs-2026-10|claudit-1.9.2
p				2000000	10000000	2500000	4000000	200000
m	claude-sonnet-4-6	sonnet			2026-02-17			1	Claude Sonnet 4.6	4.6	2027-02-17		1000000	128000	23		0	anthropic.claude-sonnet-4-6		claude-sonnet-4-6		2	2026-10-24	docs-2026-08-22|claudit-1.9.2
p				3000000	15000000	3750000	6000000	300000
m	claude-sonnet-4-5-20250929	sonnet		claude-sonnet-4-5	2025-09-29	2026-09-30	2026-11-30	0	Claude Sonnet 4.5	4.5		claude-sonnet-5-5	200000	64000			0	anthropic.claude-sonnet-4-5-20250929-v1:0		claude-sonnet-4-5@20250929		2	2026-10-16	docs-2026-10|promptfuel-1.0.23
p				3000000	15000000	3750000	6000000	300000
m	claude-sonnet-4-20250514	sonnet	claude-sonnet-4	claude-sonnet-4-0	2025-05-22	2026-04-14	2026-06-15	0	Claude Sonnet 4	4		claude-sonnet-4-6	200000	64000			0	anthropic.claude-sonnet-4-20250514-v1:0		claude-sonnet-4@20250514		2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08
p				3000000	15000000	3750000	6000000	300000
m	claude-3-7-sonnet-20250219	sonnet	claude-3-7-sonnet	claude-3-7-sonnet-latest	2025-02-24	2025-10-28	2026-02-19	0	Claude Sonnet 3.7	3.7		claude-sonnet-4-6	200000	64000			0	anthropic.claude-3-7-sonnet-20250219-v1:0		claude-3-7-sonnet@20250219		2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08|modelsdev-2026-06
p				3000000	15000000	3750000	6000000	300000
m	claude-3-5-sonnet-20241022	sonnet	claude-3-5-sonnet	claude-3-5-sonnet-latest	2024-10-22	2025-08-13	2025-10-28	0	Claude Sonnet 3.5 (20241022)	3.5		claude-sonnet-4-6	200000	8192			0					1	2026-08-22	docs-2026-08-22|modelsdev-2026-06
p				3000000	15000000	3750000	6000000	300000
m	claude-3-5-sonnet-20240620	sonnet			2024-06-20	2025-08-13	2025-10-28	0	Claude Sonnet 3.5 (20240620)	3.5		claude-sonnet-4-6	200000	8192			0					1	2026-08-22	docs-2026-08-22|modelsdev-2026-06
p				3000000	15000000	3750000	6000000	300000
m	claude-3-sonnet-20240229	sonnet	claude-3-sonnet		2024-03-04	2025-01-21	2025-07-21	0	Claude Sonnet 3	3		claude-sonnet-4-6	200000	4096			0					0	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08|modelsdev-2026-06
p				3000000	15000000	3750000	6000000	300000
m	claude-haiku-5-5	haiku			2026-10-07			3	Claude Haiku 5.5	5.5	2027-10-07		1000000	128000	31	1	1	anthropic.claude-haiku-5-5		claude-haiku-5-5	2.1.293	2	2026-10-24	docs-2026-10|claudit-1.9.2|promptfuel-1.0.23
p			100000	100000	500000	125000	200000	10000
p				500000	2500000	625000	1000000	50000
m	claude-haiku-4-5-20251001	haiku		claude-haiku-4-5	2025-10-15			0	Claude Haiku 4.5	4.5	2026-10-15		200000	64000	0		0	anthropic.claude-haiku-4-5-20251001-v1:0		claude-haiku-4-5@20251001		2	2026-10-24	docs-2026-08-22|docs-2026-10|claudit-1.9.2
p				1000000	5000000	1250000	2000000	100000
m	claude-3-5-haiku-20241022	haiku	claude-3-5-haiku	claude-3-5-haiku-latest	2024-10-22	2025-12-19	2026-02-19	0	Claude Haiku 3.5	3.5		claude-haiku-4-5-20251001	200000	8192			0	anthropic.claude-3-5-haiku-20241022-v1:0		claude-3-5-haiku@20241022		2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08|modelsdev-2026-06
p				800000	4000000	1000000	1600000	80000
m	claude-3-haiku-20240307	haiku	claude-3-haiku		2024-03-07	2026-02-19	2026-04-20	0	Claude Haiku 3	3		claude-haiku-4-5-20251001	200000	4096			0			claude-3-haiku@20240307		2	2026-08-22	docs-2026-08-22|modelsdev-2026-06
p				250000	1250000	300000	500000	30000
m	claude-2.1	claude	claude-2			2025-01-21	2025-07-21	0	Claude 2.1	2.1		claude-opus-4-8					0					2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08
m	claude-2.0	claude				2025-01-21	2025-07-21	0	Claude 2.0	2.0		claude-opus-4-8					0					2	2026-08-22	docs-2026-08-22|sdk-python-2026-08-08
m	claude-1.0	claude				2024-09-04	2024-11-06	0	Claude 1.0	1.0		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-1.1	claude				2024-09-04	2024-11-06	0	Claude 1.1	1.1		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-1.2	claude				2024-09-04	2024-11-06	0	Claude 1.2	1.2		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-1.3	claude	claude-1			2024-09-04	2024-11-06	0	Claude 1.3	1.3		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-instant-1.0	claude-instant				2024-09-04	2024-11-06	0	Claude Instant 1.0	1.0		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-instant-1.1	claude-instant				2024-09-04	2024-11-06	0	Claude Instant 1.1	1.1		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
m	claude-instant-1.2	claude-instant	claude-instant-1|claude-instant			2024-09-04	2024-11-06	0	Claude Instant 1.2	1.2		claude-haiku-4-5-20251001					0					2	2026-08-22	docs-2026-08-22
"""#
}
