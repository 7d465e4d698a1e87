/* The page over all years: the trend of any figure of any area. */
(async () => {
  const app = document.getElementById('app');
  const years = [];
  for (const year of app.dataset.years.split(' ').filter(word => word)) {
    try {
      const [about, indicators, areas] = await load(year + '/site/year');
      years.push({year: Number(year), about: about, indicators: indicators, areas: areas});
    } catch (missing) {
      // a year whose folder was taken away has no trend
    }
  }
  if (!years.length) return;
  const nameOf = area => (area[3] || '') + ' ' + area[0];
  const keyOf = indicator => indicator[0] + '@' + (indicator[4] || '');
  const groups = new Map();
  const areas = new Map();
  [...years].reverse().forEach(one => {
    one.areas.forEach((area, place) => { if (!areas.has(nameOf(area))) areas.set(nameOf(area), depth(one, place)); });
    one.indicators.filter(indicator => indicator.length).forEach(indicator => {
      if ([...groups.values()].some(group => group.has(keyOf(indicator)))) return;
      if (!groups.has(indicator[3])) groups.set(indicator[3], new Map());
      groups.get(indicator[3]).set(keyOf(indicator), indicator);
    });
  });
  function depth(one, place) {
    const above = one.areas[place][1];
    return above < 0 ? 0 : depth(one, above) + 1;
  }
  const which = make('select', {'aria-label': '指标', onchange: chosen});
  const where = make('select', {'aria-label': '地区', onchange: chosen},
    [...areas].map(([name, deep]) => make('option', {value: name}, '　'.repeat(deep) + (name.split(' ').slice(1).join(' ') || '地区不明'))));
  const search = make('input', {type: 'search', placeholder: '搜索指标', 'aria-label': '搜索指标', oninput: () => { offer(search.value.trim()); chosen(); }});
  const box = make('div');
  function offer(words) {
    const before = which.value;
    which.replaceChildren(...[...groups].map(([title, group]) => {
      const found = [...group].filter(([, indicator]) => words.split(/\s+/).every(word => (title + indicator[1]).includes(word)));
      return found.length ? make('optgroup', {label: title}, found.map(([key, indicator]) => make('option', {value: key}, indicator[1]))) : '';
    }).filter(part => part));
    if ([...which.options].some(option => option.value === before)) which.value = before;
  }
  function chosen() {
    if (which.value) location.replace('#t/' + which.value + '/' + encodeURIComponent(where.value));
  }

  let turn = 0;
  async function draw() {
    const own = ++turn;
    const [name, key, ...area] = decodeURIComponent(location.hash.slice(1)).split('/');
    if (name === 't') {
      if (![...which.options].some(option => option.value === key)) offer('');
      which.value = key;
      where.value = area.join('/');
      if (where.selectedIndex < 0) where.selectedIndex = 0;
    } else {
      const usual = ['application.received@total', 'application.received@', 'disclosure.total@'].find(one => [...which.options].some(option => option.value === one));
      if (usual) which.value = usual;
    }
    const points = await Promise.all(years.map(one => point(one, which.value, where.value)));
    if (own !== turn) return;
    const unit = (points.find(one => one.unit) || {}).unit || '';
    const label = which.selectedOptions[0].textContent;
    box.replaceChildren(make('h3', {}, where.selectedOptions[0].textContent.trim() + '　' + label + (unit ? '（' + unit + '）' : '')), chart(points), table([
      {head: '年度', value: one => one.year, show: one => make('a', {href: one.year + '/index.html' + (known(one.value) ? '#f/' + one.indicator + '/' + one.area : '')}, one.year + ' 年')},
      {head: '数值', n: true, value: one => one.value, show: one => number(one.value)},
      {head: '填报/应报', n: true, value: one => one.reporting, show: one => known(one.value) ? one.reporting + '/' + one.expected : ''},
      {head: '增减', n: true, value: one => one.value, show: one => difference(one.value, one.previous)},
      {head: '增减率', n: true, value: one => one.value, show: one => percent(one.value, one.previous)},
      {head: '同口径增减率', n: true, value: one => one.value, show: one => known(one.sameBefore) ? percent(one.sameNow, one.sameBefore) + '（' + one.same + ' 个单位）' : '—'},
      {head: '说明', name: 'message', value: one => one.broken || '', show: one => one.broken ? '※ ' + one.broken : known(one.value) ? '' : '没有这个数'},
    ], [...points].reverse(), {text: one => String(one.year)}));
    if (name === 't') app.scrollIntoView();
  }
  /* What a year says of a figure of an area; without a value where it says nothing. */
  async function point(one, key, area) {
    const indicator = one.indicators.findIndex(each => each.length && keyOf(each) === key);
    const place = one.areas.findIndex(each => nameOf(each) === area);
    const said = {year: one.year, indicator: indicator, area: place};
    if (indicator < 0 || place < 0) return said;
    try {
      const lines = await load(one.year + '/site/figure-' + one.indicators[indicator][0]);
      const line = lines.find(each => each[0] === -1 - place && each[1] === indicator);
      if (!line) return said;
      return Object.assign(said, {unit: one.indicators[indicator][2], expected: one.areas[place][2], value: line[2], reporting: line[3], previous: line[4],
        same: line[6], sameNow: line[7], sameBefore: line[8], broken: known(line[9]) ? one.about.breaks[line[9]] : ''});
    } catch (missing) {
      return said;
    }
  }

  /* A bar a year; a year without the figure stays a gap, and a dashed line stands where the form changed what it asks. */
  function chart(points) {
    const space = 'http://www.w3.org/2000/svg';
    const part = (tag, given, text) => {
      const node = document.createElementNS(space, tag);
      Object.entries(given).forEach(([name, value]) => node.setAttribute(name, value));
      if (text) node.textContent = text;
      return node;
    };
    const first = points[0].year;
    const count = points[points.length - 1].year - first + 1;
    const width = Math.max(360, count * 120);
    const most = Math.max(...points.map(one => Math.abs(Number(one.value) || 0)), 1);
    const least = Math.min(0, ...points.map(one => Number(one.value) || 0));
    const scale = 170 / (most + (least < 0 ? most : 0));
    const zero = 200 - (least < 0 ? most * scale : 0);
    const drawing = part('svg', {viewBox: '0 0 ' + width + ' 250', role: 'img', class: 'trend', width: width, 'aria-label': points.map(one => one.year + ' 年 ' + number(one.value)).join('；')});
    drawing.append(part('line', {x1: 0, x2: width, y1: zero, y2: zero, stroke: '#5e6a78'}));
    for (let year = first; year < first + count; year++) {
      const left = (year - first) * width / count;
      const one = points.find(each => each.year === year) || {year: year};
      const middle = left + width / count / 2;
      drawing.append(part('text', {x: middle, y: 236, 'text-anchor': 'middle', 'font-size': 14, fill: '#5e6a78'}, year + ' 年'));
      if (one.broken) drawing.append(part('line', {x1: left, x2: left, y1: 8, y2: 240, stroke: '#a4262c', 'stroke-dasharray': '5 4'}));
      if (!known(one.value)) continue;
      const height = Math.abs(Number(one.value)) * scale;
      const high = one.value < 0 ? zero : zero - height;
      drawing.append(part('rect', {x: middle - 26, y: high, width: 52, height: height, fill: '#245c94'}));
      drawing.append(part('text', {x: middle, y: one.value < 0 ? zero + height + 15 : high - 6, 'text-anchor': 'middle', 'font-size': 14, fill: '#222b36'}, number(one.value)));
    }
    return drawing;
  }
  offer('');
  app.append(make('div', {class: 'tools'}, search, which, where), box);
  app.hidden = false;
  addEventListener('hashchange', draw);
  await draw();
})();
