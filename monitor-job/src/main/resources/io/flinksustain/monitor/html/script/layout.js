// Where the vertices of a job and its edges are drawn: in columns, each vertex right of all that feed it.

const BOX = {width: 196, height: 74};
const GAP = {x: 58, y: 22, margin: 3};
const WIRE = 14;
const SWEEPS = 4;

/** The column of each vertex: one more than the last of those that feed it. */
function columnsOf(vertices, edges) {
  const column = new Map(vertices.map(vertex => [vertex.id, 0]));
  vertices.forEach(() => edges.forEach(({from, to}) => {
    const next = Math.min(column.get(from) + 1, vertices.length);
    column.set(to, Math.max(column.get(to), next));
  }));
  return column;
}

/** The cells of all columns, and the cells that each edge goes through: over a column by a cell of its own. */
function cellsOf(vertices, edges) {
  const column = columnsOf(vertices, edges);
  const grid = [];
  const put = (at, height) => {
    const cell = {at, height, before: [], after: []};
    (grid[at] ??= []).push(cell);
    return cell;
  };
  const cells = new Map(vertices.map(({id}) => [id, put(column.get(id), BOX.height)]));
  const ways = edges.map(edge => {
    const over = column.get(edge.to) - column.get(edge.from) - 1;
    const between = Array.from({length: Math.max(0, over)},
        (_, i) => put(column.get(edge.from) + 1 + i, WIRE));
    const way = [cells.get(edge.from), ...between, cells.get(edge.to)];
    way.slice(1).forEach((cell, i) => {
      cell.before.push(way[i]);
      way[i].after.push(cell);
    });
    return {edge, way};
  });
  return {grid: grid.filter(Boolean), cells, ways};
}

/** Brings each cell near to those that it is connected with (the barycentre heuristic), so that few edges cross. */
function untangle(grid) {
  const number = cells => cells.forEach((cell, i) => cell.order = i);
  const mean = (cell, side) => cell[side].length
      ? cell[side].reduce((sum, other) => sum + other.order, 0) / cell[side].length
      : cell.order;
  const sorted = side => cells => {
    const near = new Map(cells.map(cell => [cell, mean(cell, side)]));
    cells.sort((a, b) => near.get(a) - near.get(b));
    number(cells);
  };
  grid.forEach(number);
  for (let i = 0; i < SWEEPS; i++) {
    grid.slice(1).forEach(sorted('before'));
    grid.slice(0, -1).reverse().forEach(sorted('after'));
  }
}

/** Room between a column and the next one for the words on its edges. */
function roomAfter(at, ways) {
  const words = ways.filter(({way}) => way[0].at === at).map(({edge}) => 7 * edge.ship.length + 16);
  return Math.max(GAP.x, ...words);
}

/** Gives each cell its middle; columns stand centred beside each other. */
function place(grid, ways) {
  const heightOf = cells => cells.reduce((sum, cell) => sum + cell.height, GAP.y * (cells.length - 1));
  const height = Math.max(...grid.map(heightOf));
  let x = GAP.margin + BOX.width / 2;
  grid.forEach((cells, at) => {
    let y = GAP.margin + (height - heightOf(cells)) / 2;
    for (const cell of cells) {
      Object.assign(cell, {x, y: y + cell.height / 2});
      y += cell.height + GAP.y;
    }
    x += BOX.width + roomAfter(at, ways);
  });
  return {width: grid.at(-1)[0].x + BOX.width / 2 + GAP.margin, height: height + 2 * GAP.margin};
}

/** From the right of each cell to the left of the next, level where it leaves and where it comes. */
function pointsOf(way) {
  return way.slice(1).flatMap((to, i) => {
    const from = way[i];
    const [start, end] = [from.x + BOX.width / 2, to.x - BOX.width / 2];
    const middle = (start + end) / 2;
    return [{x: start, y: from.y}, {x: middle, y: from.y}, {x: middle, y: to.y}, {x: end, y: to.y}];
  });
}

/** Middles of vertices, points of edges with the place of their words, and the size of it all. */
function layout(vertices, edges) {
  const {grid, cells, ways} = cellsOf(vertices, edges);
  untangle(grid);
  const size = place(grid, ways);
  return {
    ...size,
    at: id => cells.get(id),
    edges: ways.map(({edge, way}) => {
      const points = pointsOf(way);
      return {ship: edge.ship, points, x: points[1].x, y: (points[1].y + points[2].y) / 2};
    }),
  };
}
