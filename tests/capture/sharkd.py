"""Wireshark's dissectors, asked through sharkd: started once, where tshark takes half a second for each capture."""
import json
import os
import subprocess
import tempfile


class Wireshark:
    def __init__(self, preferences, without):
        """`preferences`: names and values; `without`: protocols that are not dissected."""
        self._profile = tempfile.TemporaryDirectory()
        with open(os.path.join(self._profile.name, "disabled_protos"), "w", encoding="utf-8") as file:
            file.write("".join(f"{protocol}\n" for protocol in without))
        self._daemon = subprocess.Popen(["sharkd", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True,
                                        env=os.environ | {"WIRESHARK_CONFIG_DIR": self._profile.name})
        for name, value in preferences.items():
            self._ask("setconf", name=name, value=value)

    def packets(self, path, fields):
        """What Wireshark reads in the capture: for each packet its fields and their texts, "" where one is not there."""
        self._ask("load", file=path)
        # All occurrences of a field: number 0.
        rows = self._ask("frames", **{f"column{i}": f"{field}:0" for i, field in enumerate(fields)})
        return [dict(zip(fields, row["c"])) for row in rows]

    def close(self):
        self._daemon.stdin.close()
        self._daemon.wait(10)
        self._profile.cleanup()

    def _ask(self, method, **params):
        self._daemon.stdin.write(json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}) + "\n")
        self._daemon.stdin.flush()
        for line in self._daemon.stdout:
            # Between its answers it says what it is doing.
            if line.startswith("{"):
                answer = json.loads(line)
                if "error" in answer:
                    raise SystemExit(f"sharkd {method} {params}: {answer['error']['message']}")
                return answer["result"]
        raise SystemExit(f"sharkd {method} {params}: it ended")
