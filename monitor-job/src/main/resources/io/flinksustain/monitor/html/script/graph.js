// The graph of a job: its vertices in layers, coloured by state at a point of time.

/** A name in at most two lines that fit a box. */
function lines(name) {
  const width = 25;
  const cut = text => (text.length > width ? text.slice(0, width - 1) + '…' : text);
  if (name.length <= width) {
    return [name];
  }
  const at = Math.max(name.lastIndexOf(' ', width), name.lastIndexOf('-', width - 1) + 1);
  const split = at > 6 ? at : width;
  return [name.slice(0, split).trim(), cut(name.slice(split).trim())];
}

/** The edges whose ends are known, with how records are shipped where that is not the usual way. */
function edgesOf(job) {
  const ids = new Set(job.vertices.map(vertex => vertex.id));
  return job.edges
      .filter(edge => ids.has(edge.from) && ids.has(edge.to) && edge.from !== edge.to)
      .map(({from, to, ship_strategy: ship}) =>
          ({from, to, ship: ship === 'FORWARD' ? '' : ship.toLowerCase()}));
}

function path(points) {
  const [first, ...rest] = points;
  const middle = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1];
    const end = i === rest.length - 2 ? next
        : {x: (point.x + next.x) / 2, y: (point.y + next.y) / 2};
    return `Q${point.x},${point.y} ${end.x},${end.y}`;
  });
  return `M${first.x},${first.y}${middle.join('')}`;
}

function arrow(edge) {
  const {x, y} = edge.points.at(-1);
  return [
    svg('path', {class: 'edge', d: path(edge.points)}),
    svg('path', {class: 'tip', d: `M${x},${y}l-8,-4v8z`}),
    edge.ship && svg('text', {class: 'side ship', x: edge.x, y: edge.y + 4, 'text-anchor': 'middle'},
        edge.ship),
  ];
}

/** The states of a vertex over time as a strip. */
function strip(vertex) {
  const count = vertex.states.length;
  return [...vertex.states.matchAll(/(.)\1*/gs)].map(run => svg('rect', {
    class: 'state ' + STATES[run[1]].name,
    x: 12 + (BOX.width - 20) * run.index / count,
    y: BOX.height - 12,
    width: (BOX.width - 20) * run[0].length / count,
    height: 5,
  }));
}

function box(vertex, at, cause) {
  const name = lines(vertex.name);
  const low = name.length > 1 ? 0 : 8;
  return svg('g', {
    class: cause && 'cause',
    'data-vertex': vertex.id,
    transform: `translate(${at.x - BOX.width / 2},${at.y - BOX.height / 2})`,
  },
      svg('title', {}, vertex.name),
      svg('rect', {class: 'box', rx: 5, ...BOX}),
      svg('rect', {class: 'state bar-of', x: 0, y: 0, width: 6, height: BOX.height, rx: 3}),
      name.map((line, i) => svg('text', {class: 'name', x: 14, y: 18 + low + 15 * i}, line)),
      svg('text', {class: 'says', x: 14, y: 35 + 15 + low / 2}),
      svg('text', {class: 'side', x: BOX.width - 9, y: 35 + 15 + low / 2, 'text-anchor': 'end'},
          '× ' + vertex.parallelism),
      strip(vertex));
}

function stateOf(vertex, point) {
  return STATES[vertex.states[point] ?? '?'];
}

/** What a vertex does most, with its share: busy 97 %. */
function says(vertex, point) {
  const shares = [['busy', vertex.busy[point]], ['backpressured', vertex.backpressured[point]],
    ['idle', vertex.idle[point]]].filter(([, share]) => isKnown(share));
  if (!shares.length) {
    return 'not measured';
  }
  const state = stateOf(vertex, point).name;
  const told = shares.find(([name]) => name === state)
      ?? shares.find(([name]) => name === 'busy') ?? shares[0];
  return `${told[0]} ${told[1]} %`;
}

function summaryOf(job) {
  const point = job.grid.count - 1;
  return job.vertices.map(vertex => `${vertex.name} ${says(vertex, point)}`).join('; ');
}

function graphFigure(job) {
  const {width, height, at, edges} = layout(job.vertices, edgesOf(job));
  const drawing = svg('svg', {
    role: 'img',
    'aria-label': `Graph of ${plural(job.vertices.length, 'vertex', 'vertices')}. At the end: `
        + summaryOf(job) + '. The table below says the same.',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
  },
      edges.map(arrow),
      job.vertices.map(vertex => box(vertex, at(vertex.id), vertex.id === job.verdict?.vertex)));
  const fits = el('div', {class: 'graph', tabindex: '0', role: 'group',
    'aria-label': 'Graph of the job'}, drawing);
  const keys = el('ul', {class: 'keys'}, Object.values(STATES).map(state =>
      el('li', {}, el('span', {class: 'swatch ' + state.name}), state.word)));
  return {
    node: el('figure', {}, fits, keys),
    show(point) {
      for (const vertex of job.vertices) {
        const group = drawing.querySelector(`[data-vertex="${CSS.escape(vertex.id)}"]`);
        group.querySelector('.bar-of').setAttribute('class',
            'state bar-of ' + stateOf(vertex, point).name);
        group.querySelector('.says').textContent = says(vertex, point);
      }
    },
  };
}

function vertexTable(job) {
  const point = job.grid.count - 1;
  const name = id => job.vertices.find(vertex => vertex.id === id)?.name;
  return el('div', {class: 'scroll short'}, el('table', {},
      el('caption', {}, 'Vertices at the end of the time, in the order of the graph'),
      el('thead', {}, el('tr', {},
          ['Vertex', 'Feeds', 'State'].map(title => el('th', {scope: 'col'}, title)),
          ['Parallelism', 'Busy', 'Backpressured', 'Idle'].map(title =>
              el('th', {scope: 'col', class: 'number'}, title)))),
      el('tbody', {}, job.vertices.map(vertex => el('tr', {},
          el('th', {scope: 'row'}, vertex.name),
          el('td', {}, job.edges.filter(edge => edge.from === vertex.id)
              .map(edge => name(edge.to)).filter(Boolean).join(', ') || NOTHING),
          el('td', {class: 'nowrap'}, el('span', {class: 'swatch ' + stateOf(vertex, point).name}),
              stateOf(vertex, point).name === 'unknown' ? 'not measured' : stateOf(vertex, point).name),
          el('td', {class: 'number'}, vertex.parallelism),
          ['busy', 'backpressured', 'idle'].map(share =>
              el('td', {class: 'number'}, amount(vertex[share][point], 'percent'))))))));
}
