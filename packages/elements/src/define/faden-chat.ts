import './inside.ts';
