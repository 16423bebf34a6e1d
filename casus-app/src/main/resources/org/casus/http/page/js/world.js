// The shapes of the states of today: world.json, made by casus-app/src/main/map/make_world.py.

let loaded = null;

/** {shapes: state → GeoJSON with its largest piece, points: state → [lon, lat], land: GeoJSON of the rest}. */
export function loadWorld() {
  loaded ??= fetch('/world.json').then((r) => r.json()).then(unpacked);
  return loaded;
}

function unpacked({ scale, states, points, land }) {
  const pieces = (parts) => parts.map((rings) => rings.map((steps) => ring(steps, scale)));
  const shapes = new Map(Object.entries(states).map(([state, parts]) => {
    const coordinates = pieces(parts);
    const largest = coordinates.reduce((a, b) => (d3.geoArea(polygon(a)) >= d3.geoArea(polygon(b)) ? a : b));
    return [state, { type: 'MultiPolygon', coordinates, largest: polygon(largest) }];
  }));
  return {
    shapes,
    points: new Map(Object.entries(points).map(([state, [x, y]]) => [state, [x / scale, y / scale]])),
    land: { type: 'MultiPolygon', coordinates: pieces(land) },
  };
}

function polygon(rings) {
  return { type: 'Polygon', coordinates: rings };
}

/** Each point but the first is the step from the one before. */
function ring(steps, scale) {
  const points = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    points.push([x / scale, y / scale]);
  }
  return points;
}
