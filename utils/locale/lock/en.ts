/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { lockZhCN } from './zh-CN.ts';

export const lockEn: CatalogueOf<typeof lockZhCN> = {
  'lock.title': 'Passphrase lock',
  'lock.intro':
    'With a passphrase, chats, notes on flags, what you noted of shoppers, promises and reminders are encrypted before they are stored on this computer. Without it, even a copy of the browser’s files can’t be read.',
  'lock.notSealed':
    'Not encrypted: templates, shoppers’ names and tags, orders, and what was learned. So suggestions and filling in go on while it is locked.',
  'lock.forget':
    'The passphrase is stored nowhere and can’t be recovered. If you forget it, nobody can open what is encrypted again; it can only be erased.',
  'lock.passphrase': 'Passphrase',
  'lock.new': 'New passphrase',
  'lock.again': 'New passphrase again',
  'lock.old': 'Current passphrase',
  'lock.show': 'Show passphrase',
  'lock.min': 'At least {n} characters; the longer, the harder to guess',
  'lock.tooShort': 'Too short: at least {n} characters',
  'lock.different': 'The two are different. Type it again.',
  'lock.set': 'Set passphrase and encrypt',
  'lock.busy': 'One moment…',
  'lock.sealing': 'Encrypting what was there: {done} of {all}',
  'lock.opening': 'Decrypting: {done} of {all}',
  'lock.workHint':
    'You can work on. If it is closed halfway, it goes on the next time that this page is open and unlocked.',
  'lock.isOn': 'A passphrase is set. It locks when the browser is closed, and asks for it after that.',
  'lock.lockNow': 'Lock now',
  'lock.after': 'Lock after time without use',
  'lock.never': 'Never, only when the browser is closed',
  'lock.minutes': '{n} minutes',
  'lock.minutes.one': '{n} minute',
  'lock.afterHint':
    'Whatever you do in the panel or here, and messages that you send in a chat, count as use.',
  'lock.change': 'Change passphrase',
  'lock.changed': 'Passphrase changed',
  'lock.off': 'Remove passphrase',
  'lock.offHint': 'After that, everything is decrypted and stored on this computer as plain text.',
  'lock.switchOff': 'Remove and decrypt',
  'lock.wrong': 'Wrong passphrase. Try again; nothing is lost.',
  'lock.failed': 'That didn’t work. Try again.',
  'lock.isLocked': 'Locked',
  'lock.unlockHint': 'Enter the passphrase to see shoppers, chats, promises and reminders.',
  'lock.unread':
    'While locked, new messages aren’t recorded; keep the chat open and they are once you unlock.',
  'lock.unlock': 'Unlock',
  'lock.strip': 'Locked: chats aren’t recorded',
  'lock.forgotten': 'Forgot the passphrase?',
  'lock.eraseIntro':
    'What is encrypted can’t be opened any more. You can erase it and start again: all chats, notes on flags, what you noted of shoppers, promises and reminders are deleted. This can’t be undone. Templates, tags, orders and what was learned stay.',
  'lock.eraseWord': 'erase',
  'lock.eraseType': 'To erase it, type “{word}”',
  'lock.erase': 'Erase what is encrypted',
  'lock.erased': 'Erased. The lock is off.',
};
