import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'playwright-report/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      eqeqeq: 'error',
    },
  },
  {
    // The import rules of .dependency-cruiser.mjs for the folders with `.astro` files.
    files: ['src/{pages,layouts,components}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/scripts/',
              message:
                'Pages must not import scripts. Read the page’s view instead (src/views/read-views.ts).',
            },
            {
              regex: '/collection\\.ts$',
              message:
                'Import the type of the page’s view, not collection.ts: a page must depend only on its view.',
            },
            {
              regex:
                '/knowledge/(?!(?:[a-z]+/)?(?:name-of|change-names|kind-names|citation-role-names|platform-kinds|checkable-names|task-column-names|kin-threshold)\\.ts$)',
              allowTypeImports: true,
              message: 'Derive it in src/views. Pages may import only names and types from src/knowledge.',
            },
            {
              regex: '^node:',
              message: 'Pages must not access files. Read the page’s view instead (src/views/read-views.ts).',
            },
          ],
        },
      ],
    },
  },
);
