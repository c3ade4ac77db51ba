/** The three pages of the playground share one script; each brings what it needs. */
const pages = {
  playground: async () => (await import('./workbench/workbench.ts')).openWorkbench(),
  customer: async () => (await import('./customer-page.ts')).openCustomerPage(),
  desk: async () => (await import('./desk-page.ts')).openDeskPage(),
} as const;

const isPage = (name: string | undefined): name is keyof typeof pages => name !== undefined && name in pages;
const page = document.body.dataset['page'];
if (isPage(page)) void pages[page]();
