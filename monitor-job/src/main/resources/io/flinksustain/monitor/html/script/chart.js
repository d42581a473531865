// One chart by uPlot, with its title, the values at a point of time, and words for who cannot see it.

const GUTTER = 52;
const RIGHT = 26;

/** Lines for events and changes, bars at the top for symptoms. */
function drawMarks(u, marks) {
  const {ctx} = u;
  const {left, top, width, height} = u.bbox;
  const scale = Math.max(2, devicePixelRatio);
  const at = ms => Math.min(left + width, Math.max(left, u.valToPos(ms / 1000, 'x', true)));
  ctx.save();
  for (const mark of marks) {
    if (mark.kind === 'symptom') {
      ctx.fillStyle = colour(mark.severity);
      ctx.fillRect(at(mark.from), top, Math.max(2, at(mark.to) - at(mark.from)), 4 * scale);
    } else {
      ctx.strokeStyle = colour('mark');
      ctx.lineWidth = scale;
      ctx.setLineDash([4 * scale, 3 * scale]);
      ctx.beginPath();
      ctx.moveTo(at(mark.from), top);
      ctx.lineTo(at(mark.from), top + height);
      ctx.stroke();
    }
  }
  ctx.restore();
}

function axis(options) {
  return {
    stroke: () => colour('muted'),
    grid: {stroke: () => colour('line'), width: 1},
    ticks: {show: false},
    font: '11px system-ui, sans-serif',
    ...options,
  };
}

function timeAxis(isShown) {
  return axis({
    show: isShown,
    size: 24,
    gap: 4,
    space: 90,
    grid: {show: false},
    values: (u, splits, index, space, step) => splits.map(split =>
        step >= 86_400 ? day(split * 1000)
            : step >= 60 ? clock(split * 1000).slice(0, 5) : clock(split * 1000)),
  });
}

/**
 * @param lines {label, colour, values, unit}; values that are stacked are the sums that are drawn
 * @param height of the plot in pixels, with its axis
 */
function chart({title, lines, grid, marks, height, stacked, top, timed, onPoint}) {
  const unit = lines[0].unit;
  const plot = el('div', {class: 'plot', role: 'img', 'aria-label': title + ': '
      + lines.map(line => courseWords(line.label, line.values, line.unit)).join('; ')});
  const values = lines.map(() => el('b'));
  const node = el('figure', {class: 'row'},
      el('figcaption', {}, el('h3', {}, title), el('ul', {class: 'keys'}, lines.map((line, i) =>
          el('li', {}, el('span', {class: 'swatch' + (stacked ? ' ' : ' line ') + line.colour}),
              line.label, values[i])))),
      plot);
  if (!stacked) {
    node.querySelectorAll('.swatch').forEach((swatch, i) =>
        swatch.style.setProperty('--state', `var(--${lines[i].colour})`));
  }
  const series = lines.map(line => ({
    stroke: stacked ? undefined : () => colour(line.colour),
    fill: stacked ? () => colour(line.colour) : undefined,
    width: stacked ? 0 : 1.75,
    dash: line.dash,
    points: {show: !stacked && grid.count === 1},
    paths: uPlot.paths.stepped({align: -1}),
  }));
  const u = new uPlot({
    width: 600,
    height,
    padding: [6, RIGHT, timed ? 0 : 4, 0],
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: {show: false},
    cursor: {y: false, points: {show: false}, drag: {x: false, y: false}},
    scales: {
      x: {time: true, range: [grid.start / 1000, (grid.start + grid.count * grid.step) / 1000]},
      y: {range: (_, least, highest) => [0, top ?? Math.max(highest * 1.1, 1e-3)]},
    },
    series: [{}, ...(stacked ? series.reverse() : series)],
    axes: [timeAxis(timed), axis({
      size: GUTTER,
      gap: 6,
      space: 28,
      splits: top === 100 ? () => [0, 50, 100] : undefined,
      values: (_, splits) => splits.map(split => brief(split, unit)),
    })],
    hooks: {
      draw: [drawn => drawMarks(drawn, marks)],
      setCursor: [moved => isKnown(moved.cursor.idx) && onPoint(moved.cursor.idx)],
    },
  }, [seconds(grid), ...(stacked ? sums(lines).reverse() : lines.map(line => line.values))], plot);
  return {
    node,
    fit(width) {
      u.setSize({width: width ?? Math.max(200, plot.clientWidth), height});
    },
    redraw() {
      u.redraw(false);
    },
    show(point) {
      const left = u.valToPos(endOf(grid, point) / 1000, 'x');
      if (Number.isFinite(left)) {
        u.setCursor({left: Math.min(left, u.over.clientWidth - 1), top: 1}, false);
      }
      lines.forEach((line, i) => values[i].textContent = amount(line.values[point], line.unit));
    },
  };
}

/** What each line adds to those before it; a gap where one is missing. */
function sums(lines) {
  return lines.map((_, n) => lines[0].values.map((_, point) =>
      lines.slice(0, n + 1).reduce((sum, line) =>
          (isKnown(sum) && isKnown(line.values[point]) ? sum + line.values[point] : null), 0)));
}
