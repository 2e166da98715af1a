/**
 * Runs a click's action, which may have to load more of the site's scripts. If it fails, because there is no network
 * or because the site was republished while the page was open, reports that and leaves the page as it is.
 */
export async function attempt(act: () => Promise<void>, say: (message: string) => void): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error(error);
    say('没有成功，请刷新页面后重试。');
  }
}
