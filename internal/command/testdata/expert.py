"""What an expert writes in ten lines: counts phrases in JSON lines with Python's
json and pyahocorasick, the longest of those that start at one place, where a
word begins and ends. No folding, no scope, no voice, no side.

    python3 expert.py PHRASES FEED
"""
import json
import sys

import ahocorasick

automaton = ahocorasick.Automaton()
for phrase in open(sys.argv[1], encoding="utf-8"):
    phrase = phrase.rstrip("\n")
    automaton.add_word(phrase, phrase)
automaton.make_automaton()

found = 0
for line in open(sys.argv[2], encoding="utf-8"):
    record = json.loads(line)
    for text in (record.get("title") or "", record.get("text") or record.get("content") or ""):
        for end, phrase in automaton.iter_long(text):
            start = end - len(phrase) + 1
            if (start == 0 or not text[start - 1].isalpha()) and (end + 1 == len(text) or not text[end + 1].isalpha()):
                found += 1
print(found)
