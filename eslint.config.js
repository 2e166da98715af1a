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
    // The import rules of .dependency-cruiser.mjs for the rooms with `.astro` files.
    files: ['src/{pages,layouts,components}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/scripts/',
              message: 'What a page shows was derived before it (src/views/read-views.ts); it runs no stage.',
            },
            {
              regex: '/collection\\.ts$',
              message: 'A page knows its own view alone, so that it changes with nothing else.',
            },
            {
              regex:
                '/knowledge/(?!(?:[a-z]+/)?(?:name-of|change-names|kind-names|citation-role-names|platform-kinds|checkable-names|task-column-names|kin-threshold)\\.ts$)',
              allowTypeImports: true,
              message:
                'A page finds and counts nothing: its view holds what it shows. Names and types are free.',
            },
            { regex: '^node:', message: 'A page reads nothing but its view.' },
          ],
        },
      ],
    },
  },
);
