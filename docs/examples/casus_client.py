"""A client of a Casus service, with Python's own library alone: python3 casus_client.py http://127.0.0.1:8080 [TOKEN]"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Casus:
    def __init__(self, service, token=None):
        self.service = service.rstrip("/")
        self.token = token

    def get(self, path, **parameters):
        return self._send("GET", path, parameters)

    def post(self, path, body):
        return self._send("POST", path, {}, json.dumps(body).encode())

    def _send(self, method, path, parameters, body=None):
        query = urllib.parse.urlencode(parameters, doseq=True)
        request = urllib.request.Request(
            f"{self.service}/api/v1/{path}" + (f"?{query}" if query else ""), data=body, method=method)
        if body is not None:
            request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as wrong:
            problem = json.load(wrong)
            raise SystemExit(f"{problem['status']}: {problem['detail']} {problem.get('code', '')}")


if __name__ == "__main__":
    casus = Casus(*sys.argv[1:3])

    answer = casus.get("ask", q="Would China fight for North Korea?", on="2024-01-01")
    print(answer["headline"])

    without = casus.get("ask", q="Would China fight for North Korea?", on="2024-01-01", without=["treaty:CHN-PRK"])
    print(f"Without the treaty: {without['answer']['probability']:.1%}")

    for candidate in casus.get("who", attacker="RUS", target="EST", on="2024-01-01")["candidates"][:3]:
        print(f"{candidate['name']}: {1 - candidate['p_out']:.0%}")

    if casus.token:
        forecast = casus.post("forecasts", {
            "ask": urllib.parse.urlencode({"q": "Would China fight for North Korea?", "on": "2024-01-01"}),
            "criteria": "Chinese troops in combat in Korea",
            "resolves": "2099-01-01"})
        print(f"Recorded as {forecast['id']}")
