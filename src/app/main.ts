/** Starts the page: the shell at once, the catalogue as soon as it is here, the map beside them. */
import { mount } from 'svelte';
import 'virtual:svg-map.css';
import Root from './App.svelte';
import { keepSvgMap } from './map/fallback/shell';
import { prerenderShown } from './map/fallback/first-paint';
import './map/fallback/shell.css';
import { readCatalog } from './data/client';
import { App } from './state/app.svelte';
import { Drafts } from './state/drafts.svelte';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced-colours.css';

// The catalogue travels while the map that came with the page is being painted.
readCatalog().catch(() => undefined);
const app = new App(window);
const spoken = app.tongues.speak(app.view);
spoken.catch(() => undefined);
await prerenderShown();
// Without any language nothing can be said: the shell's own sentence stays.
await spoken;
app.faults.watch(window);
mount(Root, { target: document.getElementById('app')!, props: { app } });
// Only now: where anything above fails, the shell's own sentence stays.
keepSvgMap();
await app.open();
// Whoever has drafts gets them as soon as the rest is here.
if (app.catalog && Drafts.any) void import('./draft/desk.svelte').then(({ deskOf }) => deskOf(app).restore());
