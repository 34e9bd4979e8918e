const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

/** A template for markup: whatever is put into it is text, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const said = parts.map((part) => {
    if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
    return [part]
      .flat()
      .map(({ markup }) => markup)
      .join('');
  });
  return { markup: String.raw({ raw: strings }, ...said) };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');
}
