/**
 * The new Switch Role page: a React application made of AWS's own components, as AWS's page is, so that
 * what an extension does to its fields is tried on the very components it will meet.
 */

/** @jsxImportSource react */
import '@cloudscape-design/global-styles/index.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { ChangedForm } from './changed-form.tsx';
import { labelsIn } from './labels.ts';
import { Page } from './page.tsx';
import { type PageData, pageDataId } from './page-data.ts';
import { SwitchRoleForm } from './switch-role-form.tsx';

function readPageData(): PageData {
  const block = document.getElementById(pageDataId);
  if (!block) throw new Error('The page came without its data.');
  return JSON.parse(block.textContent ?? '') as PageData;
}

function showPage(): void {
  const data = readPageData();
  const labels = labelsIn[data.locale];
  const root = document.createElement('div');
  document.body.append(root);
  const Form = data.variant === 'changed' ? ChangedForm : SwitchRoleForm;
  createRoot(root).render(
    <Page data={data} labels={labels}>
      <Form data={data} labels={labels} />
    </Page>,
  );
}

showPage();
