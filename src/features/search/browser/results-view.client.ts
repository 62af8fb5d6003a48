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

  /** Shows results, or a card of further help where there are none. */
  showResults(results: SearchResult[], stems: Map<string, number>): void {
    const list = createElement('ol', { class: 'results' }, this.items(results, stems));
    this.part('results').replaceChildren(...(results.length > 0 ? [list] : this.cardOf('end')));
    this.later(() => this.announce(results.length > 0 ? this.countOf(results) : this.say['nothing']));
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
    this.part('results').append(createElement('p', { class: 'results__more' }, [heading]));
    if (results.length > 0) this.part('results').append(list);
    this.announce(results.length > 0 ? `${heading} ${this.countOf(results)}` : heading);
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
    if (length === 1) return this.say['one-result'] ?? '';
    return (this.say['results'] ?? '').replace('{count}', String(length));
  }
}
