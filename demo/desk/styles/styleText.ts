/** All styles as one text, since a shadow root needs its own copy and a page needs it in the head. */
import cards from './cards.css?inline';
import chat from './chat.css?inline';
import layout from './layout.css?inline';
import list from './list.css?inline';
import settings from './settings.css?inline';
import tokens from './tokens.css?inline';

export const styleText = [tokens, layout, list, chat, cards, settings].join('\n');
