import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
export default defineConfig({ ...base, workers: 2, projects: [{ name: 'site', use: { baseURL: 'http://localhost:4391/' } }], webServer: [{ command: 'node tests/helpers/serve.ts site 4391', port: 4391, reuseExistingServer: true }] });
