import type { SearchIndex } from '../search-index.ts';
import { createElement } from './highlight.client.ts';
import { resultItem, type SearchResult } from './result-item.client.ts';

/** Debounce before a live-region announcement. In milliseconds. */
export const announceDelayMs = 500;

/** The elements of the search box, and what they show. */
export class ResultsView {
  readonly input: HTMLInputElement;
  private readonly say: SearchIndex['say'];
  private readonly part: (name: string) => HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shownCards = '';
  private shownCount = '';

  constructor(box: HTMLElement, say: SearchIndex['say']) {
    this.say = say;
    this.part = (name) => box.querySelector<HTMLElement>(`[data-${name}]`) ?? box;
    this.input = box.querySelector('input') ?? document.createElement('input');
  }

  /** Removes all results. */
  empty(): void {
    this.showCards([]);
    this.part('results').replaceChildren();
    this.later(() => this.announce(''));
  }

  /** Shows the cards of these names. Cards that are already shown stay, so that nothing is announced twice. */
  showCards(names: string[]): void {
    if (names.join() === this.shownCards) return;
    this.shownCards = names.join();
    this.part('cards').replaceChildren(...names.flatMap((name) => this.cardOf(name)));
  }

  /**
   * Shows results, or a card of further help where there are none, and announces them once typing stops. `remark` is said before
   * the number of results.
   */
  showResults(results: SearchResult[], stems: Map<string, number>, remark = ''): void {
    // What was true of the last query must not stay until typing stops.
    this.announce(remark);
    const list = createElement('ol', { class: 'results' }, this.items(results, stems));
    this.part('results').replaceChildren(...(results.length > 0 ? [list] : this.cardOf('end')));
    const count = results.length > 0 ? this.countOf(results) : (this.say['nothing'] ?? '');
    this.shownCount = `${remark} ${count}`.trim();
    this.later(() => this.announce(this.shownCount));
  }

  /** Shows the button for the full-text search. */
  offerEverything(onClick: () => void): void {
    const button = createElement('button', { type: 'button', class: 'button' }, [
      this.say['everything'] ?? '',
    ]);
    button.addEventListener('click', () => {
      this.input.focus();
      button.remove();
      onClick();
    });
    this.part('results').append(button);
  }

  /** Appends results below the existing ones, so that no target moves under the pointer. */
  addResults(results: SearchResult[], stems: Map<string, number>): void {
    const heading = this.say[results.length > 0 ? 'more-found' : 'no-more'] ?? '';
    const list = createElement('ol', { class: 'results' }, this.items(results, stems));
    this.part('results').querySelector('button')?.remove();
    const added = [
      createElement('p', { class: 'results__more' }, [heading]),
      ...(results.length > 0 ? [list] : []),
    ];
    const end = this.part('results').querySelector('[data-card="end"]');
    // Pages with the words come before the list of sections, which only stands for them.
    if (end && results.length > 0) end.before(...added);
    else this.part('results').append(...added);
    if (results.length > 0) this.announce(`${heading} ${this.countOf(results)}`);
    // The results above are still there.
    else if (end) this.announce(this.say['nothing']);
    else this.announce(`${this.shownCount} ${heading}`.trim());
  }

  /** Debounces a callback until typing pauses. */
  later(callback: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(callback, announceDelayMs);
  }

  private announce(text = ''): void {
    this.part('status').textContent = text;
  }

  private items(results: SearchResult[], stems: Map<string, number>): HTMLLIElement[] {
    return results.map((result) => resultItem(result, stems, this.say['heading'] ?? ''));
  }

  private cardOf(name: string): Node[] {
    const card = this.part('kept').querySelector(`[data-card="${name}"]`);
    return card ? [card.cloneNode(true)] : [];
  }

  private countOf({ length }: SearchResult[]): string {
    const form = new Intl.PluralRules(document.documentElement.lang).select(length);
    const text = this.say[`results.${form}`] ?? this.say['results.other'] ?? '';
    return text.replace('{count}', String(length));
  }
}
