#!/usr/bin/env python3
"""Makes the page's map, world.json, from world-atlas 2.0.2 (Natural Earth, public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    ./casus who --attacker USA --target PRK --csv > who.csv        # names every present state but these two
    python3 make_world.py package who.csv /usr/share/iso-codes/json/iso_3166-1.json ../resources/org/casus/http/page/world.json

Shapes are those of the 1:110m file. A state that is not in it is a point: the middle of its largest island in the 1:50m
file, or in the 1:10m file. Coordinates are hundredths of a degree; in a ring, each point but the first is the step from
the point before it.
"""
import csv
import json
import sys

SCALE = 100
# Shapes that world-atlas gives no number: the state that the Correlates of War count the land to.
UNNUMBERED = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}
LEFT_OUT = {"ATA"}


def arcs_of(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def ring(arcs, numbers):
    points = []
    for n in numbers:
        arc = arcs[n] if n >= 0 else arcs[~n][::-1]
        points += arc if not points else arc[1:]
    return points


def polygons(topology, geometry, arcs):
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [[ring(arcs, r) for r in polygon] for polygon in parts]


def shapes(path, iso3):
    """The polygons of each state, by ISO 3166 alpha-3."""
    topology = json.load(open(path))
    arcs = arcs_of(topology)
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry.get("arcs"):
            code = UNNUMBERED.get(geometry["properties"]["name"]) or iso3.get(geometry.get("id"))
            found.setdefault(code, []).extend(polygons(topology, geometry, arcs))
    return found


def area(points):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:]))) / 2


def steps(points):
    whole = [(round(x * SCALE), round(y * SCALE)) for x, y in points]
    kept = [p for i, p in enumerate(whole) if i == 0 or p != whole[i - 1]]
    flat = list(kept[0])
    for (x1, y1), (x2, y2) in zip(kept, kept[1:]):
        flat += [x2 - x1, y2 - y1]
    return flat if len(kept) > 3 else None


def compact(parts):
    return [rings for rings in ([s for s in map(steps, polygon) if s] for polygon in parts) if rings]


def middle(parts):
    largest = max((polygon[0] for polygon in parts), key=area)
    xs, ys = [p[0] for p in largest], [p[1] for p in largest]
    return [round(SCALE * (min(xs) + max(xs)) / 2), round(SCALE * (min(ys) + max(ys)) / 2)]


def main(folder, who, iso_codes, out):
    iso3 = {s["numeric"]: s["alpha_3"] for s in json.load(open(iso_codes))["3166-1"]}
    present = {row["state"] for row in csv.DictReader(open(who))} | {"USA", "PRK"}
    coarse, fine, finest = (shapes(f"{folder}/countries-{r}.json", iso3) for r in ("110m", "50m", "10m"))
    world = {
        "source": "Made with Natural Earth (public domain), from world-atlas 2.0.2, by casus-app/src/main/map/make_world.py",
        "scale": SCALE,
        "states": {s: compact(coarse[s]) for s in sorted(present) if s in coarse},
        "points": {s: middle((fine if s in fine else finest)[s]) for s in sorted(present - coarse.keys())},
        # Land that is no present state of the record: drawn, but without a chance.
        "land": [p for s, parts in coarse.items() if s not in present | LEFT_OUT for p in compact(parts)],
    }
    missing = present - world["states"].keys() - world["points"].keys()
    if missing:
        sys.exit(f"no shape and no point for {sorted(missing)}")
    with open(out, "w") as file:
        json.dump(world, file, separators=(",", ":"))
        file.write("\n")
    print(len(world["states"]), "shapes,", len(world["points"]), "points,", len(world["land"]), "other pieces of land")


if __name__ == "__main__":
    main(*sys.argv[1:])
