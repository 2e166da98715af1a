// Before anything is drawn: what a reader chose under 显示. A plain script, so that it can block; see preferences.ts.
try {
  const chosen = JSON.parse(localStorage.getItem('yd-preferences') ?? '{}');
  for (const name of ['theme', 'size', 'contrast'])
    if (typeof chosen[name] === 'string') document.documentElement.dataset[name] = chosen[name];
} catch {
  // Storage may be forbidden; the page is then as the system has it.
}
