declare const proxy: {
  isSearch: (body: string, scripts: readonly string[]) => boolean;
  SCRIPTS: readonly string[];
};
export default proxy;
