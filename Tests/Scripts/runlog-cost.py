#!/usr/bin/env python3
"""Holds `tierwise report` against an independent calculation, to the picodollar.

  runlog-cost.py BINARY [LINES]     writes synthetic logs, prices them with decimal, compares
  runlog-cost.py --stream GIGABYTES writes native lines to the standard output, as a long stream

The logs hold answers in several lines, resumed sessions that repeat old lines, side questions,
unknown models, both price bands, dated prices, batches, fast mode, inference in the US, and lines
that are broken. Everything is made up and follows from a seed.
"""
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from decimal import Decimal as D

# USD per million tokens: input, output, written for 5 minutes, for an hour, read from the cache.
SMALL = [D(x) for x in ("0.1", "0.5", "0.125", "0.2", "0.01")]
LARGE = [D(x) for x in ("0.5", "2.5", "0.625", "1", "0.05")]
SONNET = [D(x) for x in ("2", "10", "2.5", "4", "0.1")]
SONNET_OLD = [D(x) for x in ("2", "10", "2.5", "4", "0.2")]
OPUS = [D(x) for x in ("4", "20", "5", "8", "0.2")]
OPUS_FAST = [D(x) for x in ("8", "40", "10", "16", "0.4")]
MODELS = ["claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5", "house-model-1"]
AGENTS = ["agent-%02d" % n for n in range(40)]
START = datetime(2026, 10, 7, 12, tzinfo=timezone.utc)


def rates(model, day, prompt, fast):
    if model == "claude-haiku-5-5":
        return SMALL if prompt <= 100_000 else LARGE
    if model == "claude-sonnet-5-5":
        return SONNET if day >= "2026-10-07" else SONNET_OLD
    if model == "claude-opus-5-5":
        return OPUS_FAST if fast else OPUS
    return None


def price(request):
    inputs = request["tokens"]
    prompt = inputs[0] + inputs[2] + inputs[3] + inputs[4]
    row = rates(request["model"], request["ts"][:10], prompt, request["fast"])
    if row is None:
        return None
    cost = sum(rate * count for rate, count in zip(row, inputs))
    if request["batch"] and not request["fast"]:
        cost *= D("0.5")
    if request["us"]:
        cost *= D("1.1")
    return cost / 1_000_000 + D("0.01") * request["searches"]


def requests(count, seed):
    chance = random.Random(seed)
    for number in range(count):
        model = MODELS[chance.choices(range(4), (45, 30, 20, 5))[0]]
        long = chance.random() < 0.2
        when = START + timedelta(seconds=chance.randrange(-8 * 86_400, 40 * 86_400))
        # Both sides of a price that changed at midnight, and its very seconds.
        if chance.random() < 0.01:
            when = datetime(2026, 10, 7, tzinfo=timezone.utc) - timedelta(seconds=chance.randrange(2))
        yield {
            "id": "msg_%08d" % number,
            "agent": AGENTS[chance.randrange(40)],
            "model": model,
            "ts": when.strftime("%Y-%m-%dT%H:%M:%S") + ".%03dZ" % chance.randrange(1000),
            # input, output, 5m write, 1h write, read
            "tokens": [chance.randrange(50), chance.randrange(4000), chance.randrange(9000),
                       chance.choice([0, 0, 7000]), chance.randrange(180_000 if long else 60_000)],
            "fast": model == "claude-opus-5-5" and chance.random() < 0.1,
            "batch": chance.random() < 0.1,
            # Haiku 5.5, too, costs more in the US.
            "us": chance.random() < 0.1,
            "searches": chance.choice([0] * 20 + [3]),
            "run": "run%07d" % (number // 8),
        }


def native(request):
    names = ("input_tokens", "output_tokens", "cache_write_5m_tokens", "cache_write_1h_tokens",
             "cache_read_tokens")
    line = {"v": 1, "kind": "request", "ts": request["ts"], "message_id": request["id"],
            "run_id": request["run"], "agent": request["agent"], "model": request["model"],
            **dict(zip(names, request["tokens"]))}
    if request["fast"]:
        line["speed"] = "fast"
    if request["batch"]:
        line["batch"] = True
    if request["us"]:
        line["geo"] = "us"
    if request["searches"]:
        line["web_searches"] = request["searches"]
    return json.dumps(line)


def transcript(request, output=None, side=True, name=None):
    tokens = request["tokens"]
    usage = {"input_tokens": tokens[0], "output_tokens": tokens[1] if output is None else output,
             "cache_creation_input_tokens": tokens[2] + tokens[3],
             "cache_read_input_tokens": tokens[4],
             "cache_creation": {"ephemeral_5m_input_tokens": tokens[2],
                                "ephemeral_1h_input_tokens": tokens[3]},
             "service_tier": "batch" if request["batch"] else "standard",
             "speed": "fast" if request["fast"] else "standard",
             "inference_geo": "us" if request["us"] else "global",
             "server_tool_use": {"web_search_requests": request["searches"]}}
    return json.dumps({
        "type": "assistant", "uuid": "u-" + request["id"], "timestamp": request["ts"],
        "sessionId": "s", "isSidechain": side, "agentId": request["run"],
        "attributionAgent": name or request["agent"], "cwd": "/home/dev/shop", "version": "2.1.310",
        "requestId": "req_" + request["id"],
        "message": {"id": request["id"], "type": "message", "role": "assistant",
                    "model": request["model"],
                    "content": [{"type": "text", "text": "made up \"text\" \\u00e9 " * 8}],
                    "usage": usage}})


def write(folder, lines):
    """Writes about so many lines; returns what each agent must cost and how much has no price."""
    chance = random.Random(2)
    costs, unpriced, distinct = {}, 0, 0
    old = []
    with open(os.path.join(folder, "a.jsonl"), "w") as first, \
            open(os.path.join(folder, "b-agent.jsonl"), "w") as second:
        first.write('{"run_log": 1}\n')
        for request in requests(lines * 10 // 17, 1):
            distinct += 1
            cost = price(request)
            if cost is None:
                unpriced += 1
            else:
                costs[request["agent"]] = costs.get(request["agent"], D(0)) + cost
            if chance.random() < 0.5:
                first.write(native(request) + "\n")
                if chance.random() < 0.2:
                    first.write(native(request) + "\n")
            else:
                second.write(transcript(request, output=1 if request["tokens"][1] else 0) + "\n")
                second.write(transcript(request) + "\n")
                if chance.random() < 0.05:
                    old.append(request)
            if chance.random() < 0.001:
                first.write('{"v":1,"kind":"requ\n')
        # A session that was resumed: a new file begins with old lines.
        with open(os.path.join(folder, "c-resumed.jsonl"), "w") as third:
            for request in old:
                third.write(transcript(request, output=2 if request["tokens"][1] > 2 else None) + "\n")
            third.write('{"type":"assistant","uuid":"cut')
    return costs, unpriced, distinct


def compare(binary, lines):
    with tempfile.TemporaryDirectory() as folder:
        costs, unpriced, distinct = write(folder, lines)
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        begin = resource.getrusage(resource.RUSAGE_CHILDREN)
        words = [binary, "report", folder, "--by", "agent", "--format", "json", "--as-of", "2026-11-20"]
        run = subprocess.run(words, capture_output=True, cwd=folder)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        took = end.ru_utime + end.ru_stime - begin.ru_utime - begin.ru_stime
        if run.returncode != 0:
            sys.exit("report ended with %d: %s" % (run.returncode, run.stderr.decode()))
        report = json.loads(run.stdout, parse_float=D)
    seen = {row["agent"]: D(row["cost_usd"]) for row in report["groups"]}
    wrong = [(name, costs[name], seen.get(name)) for name in costs if seen.get(name) != costs[name]]
    for name, expected, got in wrong[:5]:
        print("%s: %s expected, %s reported" % (name, expected, got))
    counts = (report["all"]["requests"], report["all"]["unpriced_requests"])
    if wrong or counts != (distinct, unpriced) or len(seen) != len(costs):
        sys.exit("the report differs: %s expected, %s reported" % ((distinct, unpriced), counts))
    print("%d lines, %.0f MB: %s USD for %d agents, equal to the picodollar; %.2f s of a processor, %.0f MB/s" % (
        report["read"]["lines"], size / 1e6, sum(costs.values()), len(costs), took, size / 1e6 / took))


def stream(gigabytes):
    block = [native(request) + "\n" for request in requests(20_000, 3)]
    written, number, limit = 0, 0, gigabytes * 10**9
    while written < limit:
        # New messages, and every tenth block the same ones again.
        tag = "r%06d" % (number if number % 10 else max(0, number - 1))
        text = "".join(block).replace('"msg_', '"%s_' % tag)
        try:
            sys.stdout.write(text)
        except BrokenPipeError:
            return
        written += len(text)
        number += 1


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "--stream":
        stream(float(sys.argv[2]))
    elif len(sys.argv) > 1:
        compare(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
    else:
        sys.exit(__doc__)
