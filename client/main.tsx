import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { createApi } from './api/createApi.ts';
import { addWords } from './i18n/addWords.ts';
import { createI18n } from './i18n/createI18n.ts';
import { createPages } from './pages/createPages.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const i18n = await createI18n(navigator.language);
const api = createApi((...request) => fetch(...request));
const pages = createPages((area) => addWords(i18n, area));
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <App api={api} pages={pages} />
    </I18nextProvider>
  </StrictMode>,
);
