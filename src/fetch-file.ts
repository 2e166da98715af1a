/** Loads a file of the site. @throws with its address if the response isn't OK. */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** Loads a JSON file of the site. @throws if the response isn't OK. */
export async function fetchJson(url: string): Promise<unknown> {
  return (await (await fetchFile(url)).json()) as unknown;
}
