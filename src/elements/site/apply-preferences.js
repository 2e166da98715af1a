// Applies what a reader chose under 显示 before anything is drawn. A plain script, so that it blocks rendering; see
// preferences.ts.
try {
  const chosen = JSON.parse(localStorage.getItem('yd-preferences') ?? '{}');
  for (const name of ['theme', 'size', 'contrast'])
    if (typeof chosen[name] === 'string') document.documentElement.dataset[name] = chosen[name];
} catch {
  // Storage may be forbidden. The page then follows the system's settings.
}
