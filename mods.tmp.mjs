import { build } from 'vite';
