/** What runs in a page of a real browser: whether transactions stay whole while ciphers are at work. */
import {
  createDatabase,
  giveDataKey,
  readHistory,
  recordReading,
  setLock,
  storeFailure,
  workOnLock,
} from '../../utils/storage/index.ts';

const MANY = 1500;
const NOW = 1_790_000_000_000;

async function wholeness() {
  const database = createDatabase('vault-probe');
  await database.delete();
  await database.open();
  const key = { platform: 'p', shop: 's', shopper: 'b' };
  const said = Array.from({ length: MANY }, (_, n) => ({
    ...{ id: `m${n}`, side: 'shopper' as const, text: `秘密${n}`, at: NOW + n },
    ...{ kind: 'text' as const, cut: false },
  }));
  const reading = {
    key,
    shopperName: 'b',
    shopName: 's',
    agentName: 'a',
    messages: [],
    orders: [],
    goods: null,
  };
  const rounds = 1000;
  await setLock('passphrase', (held) => giveDataKey(held, database), database, rounds);
  await workOnLock(database);
  // One transaction that reads, seals and writes in turns.
  await recordReading(reading, said, NOW, database);
  const recorded = await database.messages.count();
  const failing = database.transaction('rw', database.messages, database.shoppers, async () => {
    for (let n = 0; n < 10; n += 1) {
      const rows = await database.messages.limit(100).toArray();
      await database.messages.bulkPut(rows.map((row) => ({ ...row, id: `x${n}${row.id}`, text: '不该有' })));
      await database.shoppers.toCollection().modify({ name: '不该有' });
      // Several at once, in one transaction.
      await Promise.all([100, 3, 50].map((count) => database.messages.reverse().limit(count).toArray()));
    }
    throw new Error('in the middle');
  });
  const failed = await failing.then(
    () => '',
    (error: Error) => error.message,
  );
  const afterFailing = await database.messages.count();
  const [shopper] = await database.shoppers.toArray();
  const [oldest] = await database.messages.where('id').startsWith('p/s/b|').sortBy('order');
  const history = await readHistory('p/s/b', 3, database);
  const met: string[] = [];
  await database.messages.limit(50).each(({ text }) => met.push(text));
  giveDataKey(null, database);
  const locked = await readHistory('p/s/b', 3, database).then(() => '', storeFailure);
  await database.delete();
  return {
    ...{ recorded, failed, afterFailing, name: shopper?.name, oldest: oldest?.text },
    ...{
      history: history.map(({ text }) => text),
      met: met.filter((text) => text.startsWith('秘密')).length,
      locked,
    },
  };
}

export type Wholeness = Awaited<ReturnType<typeof wholeness>>;
Object.assign(globalThis, { vaultProbe: wholeness });
