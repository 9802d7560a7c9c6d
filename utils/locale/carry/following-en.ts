/** Packs that are followed at an address, in English. */
export const followingEn = {
  'follow.title': 'Followed packs',
  'follow.intro':
    'A shop or team puts a pack (a zip or JSON of Deskmate) on an https address, and you follow it here. When a new version is out, you first see what it would change; nothing is written before you confirm.',
  'follow.address': 'Address',
  'follow.expected': 'SHA-256 of the file (optional)',
  'follow.expectedHint':
    'Only if the publisher told you: what doesn’t match is refused. Each new version has its own SHA-256, to be entered then.',
  'follow.permission':
    'After “Follow”, the browser asks whether this site may be read. That is for fetching the pack only, its pages aren’t read; it is given back when you stop following.',
  'follow.leaves':
    'A look asks this address for the file, and nothing else goes out: no cookies, no referring page, nothing about shoppers or templates. The other side sees your network address.',
  'follow.add': 'Follow',
  'follow.notAnAddress': 'This is no address: copy all of it, such as https://shop.example/cat.zip.',
  'follow.notHttps': 'Only addresses that begin with https:// can be followed: ask the publisher for one.',
  'follow.credentials': 'There can be no user name or password in the address: use one that needs no login.',
  'follow.already': 'This address is followed already: see the list below.',
  'follow.notAHash': 'This is no SHA-256: it has 64 characters, 0–9 and a–f.',
  'follow.refused':
    'Not followed: the browser didn’t allow this site to be read. Press “Follow” again, and choose “Allow” when asked.',
  'follow.list': 'Followed',
  'follow.none': 'No pack is followed yet',
  'follow.newsCount': '{n} packs have a new version',
  'follow.newsCount.one': '{n} pack has a new version',
  'follow.lookAll': 'Look at all',
  'follow.look': 'Look now',
  'follow.lookThis': 'Look now whether “{pack}” has a new version',
  'follow.asking': 'Connecting…',
  'follow.reading': 'Reading: {done}',
  'follow.readingOf': 'Reading: {done} of {all}',
  'follow.stop': 'Stop',
  'follow.stopThis': 'Stop reading “{pack}”',
  'follow.neverLooked': 'Not looked at yet',
  'follow.lookedAt': 'Last looked: {when}',
  'follow.neverTaken': 'Not imported yet',
  'follow.takenAt': 'Last imported: {when}, version {hash}',
  'follow.seen': 'Version that was read: {n} templates, {size}, {when}, SHA-256 {hash}',
  'follow.seen.one': 'Version that was read: {n} template, {size}, {when}, SHA-256 {hash}',
  'follow.first': 'Ready to import',
  'follow.new': 'New version',
  'follow.skipped': 'Version skipped',
  'follow.same': 'Nothing new',
  'follow.failed': 'Not read',
  'follow.show': 'See what changes',
  'follow.showThis': 'See what “{pack}” would change',
  'follow.skip': 'Skip this version',
  'follow.skipThis': 'Skip this version of “{pack}”',
  'follow.unskip': 'Don’t skip',
  'follow.unskipThis': 'Don’t skip this version of “{pack}”',
  'follow.daily': 'Look once a day when this page is opened',
  'follow.dailyThis': 'Look at “{pack}” once a day when this page is opened',
  'follow.check': 'Check the SHA-256',
  'follow.readHash': 'Read:',
  'follow.saveExpected': 'Save',
  'follow.takeOff': 'Stop following',
  'follow.takeOffThis': 'Stop following “{pack}”',
  'follow.takenOff': '“{pack}” is followed no more. What was imported stays',
  'follow.allow': 'Allow reading',
  'follow.use': 'Use this address',
  'follow.open': 'Open the address in a new tab',
  'follow.failure.offline': 'This computer isn’t online: connect it, then look again.',
  'follow.failure.unreachable':
    '{host} can’t be reached: its server may be down, the address wrong, or its certificate not valid. Open the address in a new tab to see, and tell the publisher.',
  'follow.failure.notAllowed':
    'The server doesn’t let it be read (status {status}): the address may need a login or have expired. Ask the publisher for one that needs no login.',
  'follow.failure.notFound':
    'There is no file at this address (status {status}): it may have been moved or renamed. Ask the publisher for the new address.',
  'follow.failure.badStatus':
    'The server gave no file (status {status}): look again in a while, and tell the publisher if it stays so.',
  'follow.failure.timedOut':
    'It took too long and wasn’t read: check the network, and look again in a while.',
  'follow.failure.tooBig':
    'The file has {size}, and at most {limit} are read: ask the publisher for smaller pictures, or several packs.',
  'follow.failure.tooBigSomewhere':
    'The file has more than {limit}, and reading stopped there: ask the publisher for smaller pictures, or several packs.',
  'follow.failure.movedAway':
    'The address passes on to another site, which wasn’t read: {to}. If you trust it, follow this new address.',
  'follow.failure.movedOut':
    'The address passes on to another site, which wasn’t read; the browser doesn’t say which. Open the address in a new tab to see where it leads, and follow that one.',
  'follow.failure.noPermission':
    'The browser doesn’t allow {host} to be read now: press “Allow reading”, and choose “Allow” when asked.',
  'follow.failure.wrongHash':
    'What was read doesn’t match the SHA-256, and was refused: {expected} was asked for, {got} was read. Check with the publisher; if it is a new version, enter the new one under “Check the SHA-256”.',
  'follow.failure.notOurs':
    'This is no pack of Deskmate: ask the publisher to make a zip or JSON with “Export”.',
  'follow.failure.brokenPack': 'The pack has an error and was refused. Tell the publisher this:',
} as const;
