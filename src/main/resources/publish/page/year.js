/* The page of a year: figures by area, bodies, cells, findings. */
(async () => {
  const app = document.getElementById('app');
  const data = 'site/';
  let about, indicators, areas, bodies;
  try {
    [[about, indicators, areas], bodies] = await Promise.all([load(data + 'year'), load(data + 'bodies')]);
  } catch (missing) {
    // the page was taken out of its folder: it shows what it shows without scripts
    document.querySelectorAll('noscript').forEach(kept => {
      kept.replaceWith(...new DOMParser().parseFromString(kept.textContent, 'text/html').body.childNodes);
    });
    return;
  }
  const [together, areasTogether, findingsTogether] = about.together;
  const AREA = {name: 0, parent: 1, expected: 2, code: 3};
  const BODY = {name: 0, region: 1, home: 2, area: 3, kind: 4, status: 5, code: 6, errors: 7, warnings: 8, numbers: 9, cells: 10, source: 11, before: 12};
  const IND = {code: 0, label: 1, unit: 2, table: 3, applicant: 4};
  const FIG = {indicator: 0, value: 1, reporting: 2, previous: 3, previousReporting: 4, same: 5, sameNow: 6, sameBefore: 7, broken: 8};
  const LEFT = {area_report: '全域报告，不相加', question: '报告待确认', no_value: '没有数值', ocr: '由扫描件识别', repeated: '同一报告另一处已计', contradicted: '同一报告几处不一致'};
  const STATUS = {deduced: '空白，由勾稽关系推出', narrative: '取自正文', corrected: '经更正', ocr: '由扫描件识别'};
  const SEVERITY = {error: '错误', warning: '警告', information: '提示'};
  const children = areas.map(() => []);
  const roots = [];
  areas.forEach((area, place) => (area[AREA.parent] >= 0 ? children[area[AREA.parent]] : roots).push(place));
  const chain = place => place < 0 ? [] : [...chain(areas[place][AREA.parent]), place];
  const inside = (body, area) => area < 0 || chain(body[BODY.home]).includes(area) || chain(body[BODY.area]).includes(area);
  const top = roots.length === 1 ? roots[0] : -1;
  const areaName = place => place < 0 ? '各地区' : areas[place][AREA.name] || '地区不明';
  const label = place => indicators[place][IND.label];
  const link = (hash, ...content) => make('a', {href: '#' + hash}, content);
  const several = new Set(bodies.map(body => body[BODY.region])).size > 1;

  /* An anchor in words, as the program words it elsewhere. */
  function place(anchor) {
    if (!/^(?:(?:[pstrc]|line|narrative)\d{1,7})+$/.test(anchor)) return anchor;
    const sheet = anchor.startsWith('s');
    return anchor.replace(/(line|narrative|[pstrc])(\d+)/g, (step, kind, count) =>
      sheet && kind === 'c' ? ' ' + letters(Number(count)) + ' 列' : about.steps[kind].join(count));
  }
  function letters(column) {
    let text = '';
    for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + (rest - 1) % 26) + text;
    return text;
  }
  const inText = text => text.replace(/\b(?:[ps]\d+)?t\d+r\d+c\d+\b|\bs\d+r\d+c\d+\b|\bnarrative\d+\b|\bline\d+\b/g, place);

  const figuresOf = async area => (await load(data + 'areas-' + Math.floor(area / areasTogether)))[area % areasTogether];
  const cellsOf = async body => body[BODY.cells] < 0 ? []
    : (await load(data + 'bodies-' + Math.floor(body[BODY.cells] / together)))[body[BODY.cells] % together];
  const keyOf = indicator => indicator[IND.code] + '@' + (indicator[IND.applicant] || '');
  const trend = (indicator, area) => make('a', {href: '../index.html#t/' + keyOf(indicators[indicator]) + '/' + encodeURIComponent(area < 0 ? '' : areas[area][AREA.code] + ' ' + areaName(area))}, '各年趋势');

  function path(area) {
    const steps = chain(area);
    if (top < 0) steps.unshift(-1);
    return make('p', {class: 'path'}, steps.map((step, index) => [index ? ' › ' : '', step === area ? make('strong', {}, areaName(step)) : link('a/' + step, areaName(step))]));
  }

  function bodiesTable(rows, ranked) {
    const choices = (column, all) => ({label: all, choices: [...new Set(rows.map(body => body[column]))].filter(word => word).sort(order.compare)
      .map(word => [word, body => body[column] === word])});
    const filters = [choices(BODY.region, '所有地区'), choices(BODY.kind, '所有类别'), choices(BODY.status, '所有状态')].filter(filter => filter.choices.length > 1);
    filters.push({label: '有无问题', choices: [['有错误', body => body[BODY.errors] > 0], ['有警告', body => body[BODY.warnings] > 0]]});
    return table([
      {head: '单位', value: body => body[BODY.name], show: body => link('b/' + bodies.indexOf(body), body[BODY.name])},
      ...(several ? [{head: '地区', name: 'who', value: body => body[BODY.region]}] : []),
      {head: '状态', name: 'who', value: body => body[BODY.status], show: body => make('span', {class: body[BODY.code]}, body[BODY.status])},
      ...about.columns.map(([head], place) => ({head: head, n: true, value: body => body[BODY.numbers][place], show: body => number(body[BODY.numbers][place])}))
        .filter(column => rows.some(body => known(column.value(body)))),
      {head: '错误', n: true, value: body => body[BODY.errors]},
      {head: '警告', n: true, value: body => body[BODY.warnings]},
    ], rows, {filters: filters, hint: '搜索单位', text: body => body[BODY.name] + ' ' + body[BODY.region] + ' ' + body[BODY.kind] + ' ' + body[BODY.status]});
  }

  function figuresTable(area, figures) {
    const first = new Set(about.headline);
    const box = make('div');
    const draw = all => box.replaceChildren(table([
      {head: '指标', value: row => row[FIG.indicator], show: row => [label(row[FIG.indicator]), known(row[FIG.broken]) ? make('span', {class: 'decided'}, '※ ' + about.breaks[row[FIG.broken]]) : '']},
      {head: '数值', n: true, value: row => row[FIG.value], show: row => link('f/' + row[FIG.indicator] + '/' + area, number(row[FIG.value]))},
      {head: '计量单位', value: row => indicators[row[FIG.indicator]][IND.unit]},
      {head: '填报/应报', n: true, value: row => row[FIG.reporting], show: row => row[FIG.reporting] + '/' + areas[area][AREA.expected]},
      {head: '上年', n: true, value: row => row[FIG.previous], show: row => number(row[FIG.previous])},
      {head: '增减', n: true, value: row => known(row[FIG.previous]) ? row[FIG.value] - row[FIG.previous] : '', show: row => difference(row[FIG.value], row[FIG.previous])},
      {head: '增减率', n: true, value: row => ratio(row[FIG.value], row[FIG.previous]), show: row => percent(row[FIG.value], row[FIG.previous])},
      {head: '同口径增减', n: true, value: row => known(row[FIG.sameBefore]) ? row[FIG.sameNow] - row[FIG.sameBefore] : '', show: row => same(row)},
      {head: '同口径增减率', n: true, value: row => ratio(row[FIG.sameNow], row[FIG.sameBefore]), show: row => percent(row[FIG.sameNow], row[FIG.sameBefore])},
    ], all ? figures : figures.filter(row => first.has(row[FIG.indicator])), {shown: 400, hint: '搜索指标', text: row => label(row[FIG.indicator]) + ' ' + indicators[row[FIG.indicator]][IND.table]}));
    draw(false);
    return make('div', {}, make('label', {class: 'all'}, make('input', {type: 'checkbox', onchange: event => draw(event.target.checked)}), ' 全部 ' + figures.length + ' 项指标'), box);
  }
  const ratio = (now, before) => known(now) && known(before) && before !== 0 ? (now - before) / Math.abs(before) : '';
  const same = row => known(row[FIG.sameBefore]) ? make('span', {}, difference(row[FIG.sameNow], row[FIG.sameBefore]), make('span', {class: 'quiet'}, '（' + row[FIG.same] + ' 个单位）')) : '—';

  async function showArea(area) {
    const below = area < 0 ? roots : children[area];
    const parts = [path(area)];
    if (area >= 0) parts.push(figuresTable(area, await figuresOf(area)));
    if (below.length) {
      const rows = await Promise.all(below.map(async place => [place, new Map((await figuresOf(place)).map(row => [row[FIG.indicator], row]))]));
      const value = (row, indicator) => (row[1].get(indicator) || [])[FIG.value];
      parts.push(make('h3', {}, area < 0 ? '地区' : '所辖地区'), table([
        {head: '地区', value: row => areaName(row[0]), show: row => link('a/' + row[0], areaName(row[0]))},
        {head: '应报单位', n: true, value: row => areas[row[0]][AREA.expected]},
        ...about.columns.filter(column => column.length > 1).map(([head, indicator]) => ({head: head, n: true, value: row => value(row, indicator),
          show: row => known(value(row, indicator)) ? link('f/' + indicator + '/' + row[0], number(value(row, indicator))) : '—'})),
      ], rows, {text: row => areaName(row[0])}));
    }
    const own = bodies.filter(body => body[BODY.home] === area || (body[BODY.area] === area && !chain(body[BODY.home]).includes(area)));
    if (own.length) parts.push(make('h3', {}, areaName(area) + (below.length ? '本级单位' : '各单位')), bodiesTable(own));
    return parts;
  }

  /* A figure down to the cells behind it: areas, in them areas and bodies, of a body its cells. */
  async function showFigure(indicator, area) {
    const lines = await load(data + 'figure-' + indicators[indicator][IND.code]);
    const byArea = new Map();
    const byBody = new Map();
    lines.filter(line => line[1] === indicator).forEach(line => {
      if (line[0] < 0) byArea.set(-1 - line[0], line.slice(1));
      else if (!byBody.has(line[0]) || !line[3]) byBody.set(line[0], line);
    });
    const unit = indicators[indicator][IND.unit];
    const whole = byArea.get(area);
    const of = body => byBody.get(body[BODY.cells]);
    const counted = body => of(body) && !of(body)[3] ? of(body)[2] : undefined;
    const value = line => known(line) ? number(line) : '—';
    const share = part => whole && whole[FIG.value] && known(part) ? (part / whole[FIG.value] * 100).toFixed(1) + '%' : '';
    const node = (name, number, extra, open, fill) => {
      const details = make('details', {}, make('summary', {}, make('span', {class: 'what'}, name), make('span', {class: 'n'}, number), make('span', {class: 'quiet n'}, extra)));
      let filled = false;
      const filling = async () => { if (!filled) { filled = true; details.append(...await fill()); } };
      details.addEventListener('toggle', () => { if (details.open) filling(); });
      details.open = open;
      return details;
    };
    const areaNode = (place, open) => node(areaName(place), value((byArea.get(place) || [])[FIG.value]), share((byArea.get(place) || [])[FIG.value]), open, async () => {
      const own = bodies.filter(body => body[BODY.home] === place || (body[BODY.area] === place && !chain(body[BODY.home]).includes(place)));
      own.sort(largest(counted));
      return [...children[place].map(child => areaNode(child, false)), ...own.map(bodyNode)];
    });
    const bodyNode = body => node(body[BODY.name], value(counted(body)), of(body) && of(body)[3] ? LEFT[of(body)[3]] : share(counted(body)) || (of(body) ? '' : body[BODY.code] === 'accepted' ? '未填' : body[BODY.status]), false, async () => {
      const cells = (await cellsOf(body)).filter(cell => cell[0] === indicator);
      return [cells.length ? cellsTable(cells, body) : make('p', {class: 'quiet'}, '这个单位的报告里没有这个数。'), make('p', {}, link('b/' + bodies.indexOf(body), '该单位的全部数字和问题'))];
    });
    const ranked = bodies.filter(body => inside(body, area) && known(counted(body)));
    ranked.sort(largest(counted));
    const rank = new Map();
    ranked.forEach((body, place) => rank.set(body, place && counted(ranked[place - 1]) === counted(body) ? rank.get(ranked[place - 1]) : place + 1));
    const tree = make('div', {class: 'tree'}, (area < 0 ? roots : [area]).map(place => areaNode(place, true)));
    const ranking = () => table([
      {head: '名次', n: true, value: body => rank.get(body)},
      {head: '单位', value: body => body[BODY.name], show: body => link('b/' + bodies.indexOf(body), body[BODY.name])},
      {head: '地区', name: 'who', value: body => body[BODY.region]},
      {head: '数值（' + unit + '）', n: true, value: body => counted(body), show: body => number(counted(body))},
      {head: '占比', n: true, value: body => counted(body), show: body => share(counted(body))},
    ], ranked, {by: 0, hint: '搜索单位', text: body => body[BODY.name] + ' ' + body[BODY.region] + ' ' + body[BODY.kind]});
    const box = make('div', {}, tree);
    const tabs = [['逐级查看', () => tree], ['单位排名', ranking]].map(([name, show]) => make('button', {type: 'button', onclick: () => box.replaceChildren(show())}, name));
    return [path(area),
      make('h3', {}, label(indicator)),
      make('p', {}, make('strong', {class: 'big'}, whole ? number(whole[FIG.value]) : '—'), ' ' + unit, make('span', {class: 'quiet'}, whole ? '　' + whole[FIG.reporting] + ' 个单位填报，应报 ' + areas[area][AREA.expected] + ' 个' : '')),
      whole && known(whole[FIG.broken]) ? make('p', {class: 'quiet'}, '※ ' + about.breaks[whole[FIG.broken]] + '。') : '',
      whole && known(whole[FIG.previous]) ? make('p', {}, '上年 ' + number(whole[FIG.previous]) + '（' + whole[FIG.previousReporting] + ' 个单位填报），增减 ' + difference(whole[FIG.value], whole[FIG.previous]) + '，' + percent(whole[FIG.value], whole[FIG.previous])
        + (known(whole[FIG.sameBefore]) ? '；同口径（两年都填报的 ' + whole[FIG.same] + ' 个单位）' + number(whole[FIG.sameBefore]) + ' → ' + number(whole[FIG.sameNow]) + '，' + percent(whole[FIG.sameNow], whole[FIG.sameBefore]) : '')) : '',
      make('p', {}, trend(indicator, area)),
      make('p', {class: 'tabs'}, tabs), box];
  }

  /* What the report of the year before has that the body is compared with, by number; nothing across a break. */
  async function cellsBefore(body) {
    if (!body[BODY.before]) return new Map();
    try {
      const past = '../' + (about.year - 1) + '/site/';
      const [[then, numbers], all] = await Promise.all([load(past + 'year'), load(past + 'bodies')]);
      const at = all.find(one => one[BODY.source] === body[BODY.before])[BODY.cells];
      const cells = (await load(past + 'bodies-' + Math.floor(at / then.together[0])))[at % then.together[0]];
      const broken = new Set((await figuresOf(body[BODY.area])).filter(row => known(row[FIG.broken])).map(row => keyOf(indicators[row[FIG.indicator]])));
      return new Map(cells.filter(cell => !cell[5]).map(cell => [keyOf(numbers[cell[0]]), cell[1]]).filter(([key]) => !broken.has(key)));
    } catch (missing) {
      return new Map();
    }
  }

  function cellsTable(cells, body, before) {
    const last = cell => before.get(keyOf(indicators[cell[0]]));
    const text = cell => known(cell[2]) && cell[2] !== 0 ? cell[2] : known(cell[1]) ? String(cell[1]) : '';
    const note = cell => [STATUS[cell[4]], LEFT[cell[5]], known(cell[6]) || known(cell[7]) ? '报告填“' + (cell[6] || '空白') + '”，' + (cell[7] || '') : ''].filter(word => word).join('；');
    return make('div', {}, table([
      {head: '指标', value: cell => cell[0], show: cell => label(cell[0])},
      {head: '数值', n: true, value: cell => cell[1], show: cell => number(cell[1])},
      {head: '计量单位', value: cell => indicators[cell[0]][IND.unit]},
      ...(before && before.size ? [
        {head: '上年', n: true, value: last, show: cell => number(last(cell))},
        {head: '增减', n: true, value: cell => known(last(cell)) && known(cell[1]) ? cell[1] - last(cell) : '', show: cell => difference(cell[1], last(cell))},
        {head: '增减率', n: true, value: cell => ratio(cell[1], last(cell)), show: cell => percent(cell[1], last(cell))},
      ] : []),
      {head: '原文', value: text},
      {head: '位置', name: 'who', value: cell => cell[3], show: cell => place(cell[3] || '')},
      ...(cells.some(note) ? [{head: '说明', name: 'who', value: note}] : []),
    ], cells, {shown: 400, hint: '搜索指标', text: cell => label(cell[0]) + ' ' + text(cell)}), make('p', {class: 'quiet'}, '文件：' + body[BODY.source]));
  }

  async function showBody(place) {
    const body = bodies[place];
    const lines = (await allFindings()).filter(line => body[BODY.source] ? line[4] === body[BODY.source] : line[3] === body[BODY.name] && line[2] === body[BODY.region]);
    return [path(body[BODY.home]), make('h3', {}, body[BODY.name]), make('p', {}, make('span', {class: body[BODY.code]}, body[BODY.status]), body[BODY.kind] ? '　' + body[BODY.kind] : ''),
      lines.length ? [make('h4', {}, '需要核对之处'), findingsTable(lines, false)].flat() : '',
      make('h4', {}, '填报的数'), body[BODY.cells] < 0 ? make('p', {class: 'quiet'}, '没有可用的报告。') : cellsTable(await cellsOf(body), body, await cellsBefore(body))];
  }

  async function allFindings() {
    const files = [];
    for (let from = 0; from < about.findings; from += findingsTogether) files.push(load(data + 'findings-' + from / findingsTogether));
    return (await Promise.all(files)).flat();
  }

  function findingsTable(rows, ranked) {
    const ranks = new Map(rows.map((row, place) => [row, place + 1]));
    const broken = [...new Set(rows.map(row => row[1]))].sort(order.compare);
    const unit = row => known(row[7]) ? indicators[row[7]][IND.unit] || '' : '';
    return table([
      {head: '次序', n: true, value: row => ranks.get(row)},
      {head: '程度', name: 'word', value: row => SEVERITY[row[0]], show: row => make('span', {class: row[0]}, SEVERITY[row[0]])},
      {head: '单位', name: 'who', value: row => row[3], show: row => row[3] || row[4]},
      {head: '问题', name: 'message', value: row => row[6], show: row => [inText(row[6]), make('span', {class: 'decided'}, [about.rules[row[1]] ? '规则：' + about.rules[row[1]] : '', row[5] ? '位置：' + place(row[5]) : '', row[4] ? '文件：' + row[4] : ''].filter(word => word).join('　')), row[13] ? make('span', {class: 'decided'}, '※ 已作说明：' + row[13]) : '']},
      {head: '应为减实为', n: true, value: row => row[8], show: row => known(row[8]) ? signed(row[8]) + ' ' + unit(row) : '—'},
      {head: '占汇总数', n: true, value: row => row[10], show: row => known(row[10]) ? (row[10] * 100).toFixed(2) + '%' : '—'},
    ], rows, {by: 0, hint: '搜索单位、问题', text: row => row[3] + ' ' + row[6] + ' ' + row[4] + ' ' + (about.rules[row[1]] || '') + ' ' + row[1],
      mark: (row, next) => ranked && row[12] === 1 && next && next[12] !== 1 ? '以下各条对汇总数已无足轻重' : '',
      filters: [{label: '所有程度', choices: Object.keys(SEVERITY).map(code => [SEVERITY[code], row => row[0] === code])},
        {label: '所有影响', choices: [['应当处理', row => row[12] === 1], ['无足轻重或已说明', row => row[12] !== 1]]},
        {label: '所有规则', choices: broken.map(rule => [about.rules[rule] || rule, row => row[1] === rule])}].filter(filter => filter.choices.length > 1)});
  }

  async function showFindings() {
    if (!about.findings) return [make('p', {class: 'note'}, '没有发现需要核对之处。')];
    return [make('p', {class: 'note'}, '共 ' + number(about.findings) + ' 条，按对汇总数影响的大小排列。' + (about.matters < about.findings
      ? '处理完前 ' + number(about.matters) + ' 条，其余 ' + number(about.findings - about.matters) + ' 条对汇总数已无足轻重（影响不到千分之一，或已作说明）。' : '每一条都应当处理。')),
    findingsTable(await allFindings(), true)];
  }

  const views = [['a', '汇总数字', rest => showArea(rest.length ? Number(rest[0]) : top)], ['units', '各单位（' + number(bodies.length) + '）', () => [bodiesTable(bodies)]], ['check', '需要核对（' + number(about.findings) + '）', showFindings]];
  const box = make('div', {id: 'view'});
  const tabs = views.map(([hash, name]) => make('a', {href: '#' + hash + (hash === 'a' ? '/' + top : ''), role: 'tab'}, name));
  app.append(make('nav', {class: 'tabs', 'aria-label': '数据'}, tabs), box);
  app.hidden = false;

  let turn = 0;
  async function route() {
    const own = ++turn;
    const [name, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
    const wanted = name === 'f' ? () => showFigure(Number(rest[0]), Number(rest[1])) : name === 'b' ? () => showBody(Number(rest[0]))
      : (views.find(view => view[0] === name) || views[0])[2].bind(null, name === 'a' ? rest : []);
    tabs.forEach((tab, place) => tab.setAttribute('aria-selected', views[place][0] === name || (place === 0 && !['units', 'check', 'b'].includes(name)) || (place === 1 && name === 'b')));
    const parts = (await wanted()).flat(2).filter(part => part);
    if (own !== turn) return;
    box.replaceChildren(...parts);
    if (location.hash && turn > 1) app.scrollIntoView();
  }
  addEventListener('hashchange', route);
  await route();
})();
