/** The list of everything that the gallery has. */
interface Props {
  readonly all: readonly { readonly component: string; readonly states: readonly string[] }[];
}

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

export function Index({ all }: Props) {
  return (
    <main style={{ font: '14px/1.6 system-ui', padding: '16px' }}>
      <h1>Gallery</h1>
      {all.map(({ component, states }) => (
        <section key={component}>
          <h2>{component}</h2>
          <ul>
            {states.map((state) => (
              <li key={state}>
                {state}:{' '}
                {THEMES.flatMap((theme) =>
                  LANGUAGES.map((language) => (
                    <a
                      key={`${theme} ${language}`}
                      style={{ marginInlineEnd: '12px' }}
                      href={`?${new URLSearchParams({ component, state, theme, language })}`}
                    >
                      {theme} {language}
                    </a>
                  )),
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
