/** Light or dark by the address, whatever the computer is set to: for looking, where a test has its browser say it. */

function isAboutTheme(rule: CSSRule): rule is CSSMediaRule {
  return rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme');
}

/** Rules that ask for a theme are answered by `dark` from now on. */
export function forceTheme(dark: boolean): void {
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!isAboutTheme(rule)) continue;
      const wantsDark = rule.media.mediaText.includes('dark');
      rule.media.mediaText = wantsDark === dark ? 'all' : 'not all';
    }
  }
}
