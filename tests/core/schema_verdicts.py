#!/usr/bin/env python3
"""What a JSON Schema says of documents.

Standard input: {"schema": path, "documents": [text, …]}. Standard output: a list with "" for each document that the
schema takes, and its first complaint for each that it refuses. Exit status 77 without the jsonschema package.
"""
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)

job = json.load(sys.stdin)
with open(job["schema"], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)


def verdict(text):
    for error in validator.iter_errors(json.loads(text)):
        return f"{error.json_path}: {error.message[:200]}"
    return ""


json.dump([verdict(text) for text in job["documents"]], sys.stdout)
