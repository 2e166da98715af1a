/**
 * Does what a click asks for and may have to load more of the site's scripts. Where that fails, without a network or since
 * the site was published anew under the open page, it is told and the page stays as it is.
 */
export async function attempt(act: () => Promise<void>, say: (message: string) => void): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error(error);
    say('没有成功，请刷新页面后重试。');
  }
}
