type Growing = {
  /** The pages that follow, in their order. */
  readonly hrefs: readonly string[];
  /** How many pages stand on this one now; null: the next could not be fetched. */
  readonly say: (pages: number | null) => void;
};

const NEAR = "1500px 0px";
/** Rows came or went: whoever keeps ticks looks again. */
export const ROWS_CHANGED = "maincourante:rows";

/**
 * Puts the rows of the following pages under those of this one as one nears their end. Rows far from the viewport are
 * not laid out: an empty row of their height stands for them. What was put in is taken out again by the answer.
 */
export function growRows({ hrefs, say }: Growing): () => void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-grows]")];
  const longest = parts.find(({ dataset }) => dataset.grows === "longest") ?? parts[0];
  const stop = new AbortController();
  if (longest === undefined || hrefs.length === 0) return () => stop.abort();
  const added: Element[] = [];
  const put = (parent: Element, element: Element) => {
    parent.append(element);
    added.push(element);
  };
  const left = [...hrefs];
  const observers = parts.map((part) => observe(part, added));
  const end = document.createElement("div");
  end.className = "rows-end";
  const region = regionOf(longest);
  put(region ?? longest, end);
  const reached = new IntersectionObserver(
    (entries) => (entries.at(-1)?.isIntersecting ? void more() : undefined),
    { root: scrolls(region) ? region : null, rootMargin: NEAR },
  );
  reached.observe(end);

  async function more() {
    reached.unobserve(end);
    const href = left.shift();
    if (href === undefined) return;
    try {
      const answer = await fetch(href, { signal: stop.signal, headers: { accept: "text/html" } });
      if (!answer.ok) throw new Error(`${href} answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const [index, part] of parts.entries()) {
        const found = page.querySelector(`#${part.id}`);
        if (found !== null) observers[index]?.(takeRows(part, found, put));
      }
      (region ?? longest)?.append(end);
      document.dispatchEvent(new Event(ROWS_CHANGED));
      say(hrefs.length - left.length);
      reached.observe(end);
    } catch {
      if (!stop.signal.aborted) say(null);
    }
  }
  return () => {
    stop.abort();
    reached.disconnect();
    for (const close of observers) close(null);
    for (const element of added) element.remove();
  };
}

const regionOf = (part: Element) => part.querySelector<HTMLElement>(":scope > * > .table-region");
const scrolls = (region: Element | null) =>
  region !== null && getComputedStyle(region).overflowY === "auto" && region.clientHeight > 0;

type Put = (parent: Element, element: Element) => void;

/** One table goes on with the rows of the next page; tables by group follow as they are. */
function takeRows(part: HTMLElement, found: Element, put: Put): HTMLElement | null {
  for (const link of found.querySelectorAll<HTMLAnchorElement>("a[href^='?']")) dropPage(link);
  const table = part.querySelector("table");
  const rows = found.querySelector("tbody");
  if (part.dataset.by === "block") {
    const block = document.createElement("div");
    block.className = "rows-block";
    block.append(...found.children);
    put(part, block);
    return null;
  }
  if (table === null || rows === null) return null;
  keepWidths(table);
  put(table, rows);
  return rows;
}

/** A panel opens on the page one is on. */
function dropPage(link: HTMLAnchorElement) {
  const search = new URLSearchParams(link.search);
  search.delete("page");
  link.setAttribute("href", `?${search}`);
}

/** Columns keep the widths that the first page gave them: nothing moves sideways as rows come and go. */
function keepWidths(table: HTMLTableElement) {
  if (table.style.tableLayout === "fixed" || getComputedStyle(table).display !== "table") return;
  const heads = [...table.querySelectorAll<HTMLElement>("thead th")];
  const widths = heads.map((head) => head.offsetWidth);
  table.style.width = `${table.offsetWidth}px`;
  for (const [index, head] of heads.entries()) head.style.width = `${widths[index]}px`;
  table.style.tableLayout = "fixed";
}

/** Watches the rows of each page: those far away give way to a gap of their height. Null ends it. */
function observe(part: HTMLElement, added: Element[]): (rows: HTMLElement | null) => void {
  const gaps = new Map<Element, HTMLTableSectionElement>();
  const table = part.querySelector("table");
  const first = part.querySelector("tbody");
  const region = regionOf(part);
  const root = scrolls(region) ? region : null;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const rows = [...gaps].find(([, gap]) => gap === target)?.[0];
        if (rows instanceof HTMLElement && isIntersecting) swap(rows, target as HTMLElement);
        else if (rows === undefined && !isIntersecting && boundingClientRect.height > 0) leave(target);
      }
    },
    { root, rootMargin: NEAR },
  );
  function leave(rows: Element) {
    const gap = gaps.get(rows) ?? document.createElement("tbody");
    const row = gap.rows[0] ?? gap.insertRow();
    row.style.height = `${rows.getBoundingClientRect().height}px`;
    gap.dataset.gap = "";
    gap.ariaHidden = "true";
    gaps.set(rows, gap);
    added.push(gap);
    rows.before(gap);
    gap.hidden = false;
    rows.toggleAttribute("hidden", true);
    observer.unobserve(rows);
    observer.observe(gap);
  }
  function swap(rows: HTMLElement, gap: HTMLElement) {
    observer.unobserve(gap);
    gap.hidden = true;
    rows.hidden = false;
    observer.observe(rows);
  }
  return (rows) => {
    if (rows === null && table !== null) {
      observer.disconnect();
      if (first !== null) first.hidden = false;
    } else if (rows !== null) {
      if (gaps.size === 0 && first !== null) observer.observe(first);
      observer.observe(rows);
    }
  };
}
