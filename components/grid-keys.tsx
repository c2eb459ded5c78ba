"use client";

import { useEffect } from "react";

const MOVES: Record<string, readonly [rows: number, columns: number]> = {
  j: [1, 0],
  ArrowDown: [1, 0],
  k: [-1, 0],
  ArrowUp: [-1, 0],
  l: [0, 1],
  ArrowRight: [0, 1],
  h: [0, -1],
  ArrowLeft: [0, -1],
};

/** Moves among the links marked `data-cell` inside rows marked `data-row`; letters from anywhere, arrows from a cell; x ticks. */
export function GridKeys() {
  useEffect(() => {
    // Where one was before a panel took the focus.
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches("[data-cell]")) last = target;
    };
    const move = (event: KeyboardEvent) => {
      const step = MOVES[event.key];
      if (event.key === "x" && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) tick(last);
      if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...document.querySelectorAll("[data-row]")].map((row) => [
        ...row.querySelectorAll<HTMLElement>("[data-cell]"),
      ]);
      const from = document.activeElement?.matches("[data-cell]") ? document.activeElement : last;
      const at = rows.findIndex((cells) => cells.some((cell) => cell === from));
      if (event.key.startsWith("Arrow") && from !== document.activeElement) return;
      const column = Math.max(0, columnOf(rows[at] ?? [], from));
      const row = rows[at === -1 ? 0 : Math.min(Math.max(at + step[0], 0), rows.length - 1)];
      const next = row?.[Math.min(Math.max(at === -1 ? 0 : column + step[1], 0), row.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    document.addEventListener("keydown", move);
    document.addEventListener("focusin", remember);
    return () => {
      document.removeEventListener("keydown", move);
      document.removeEventListener("focusin", remember);
    };
  }, []);
  return null;
}

/** Ticks the row that one is in, or was in last. */
function tick(last: Element | null) {
  const cell = document.activeElement?.closest("[data-row]") ? document.activeElement : last;
  cell?.closest("[data-row]")?.querySelector<HTMLInputElement>("[data-select]")?.click();
}

function columnOf(cells: readonly Element[], cell: Element | null): number {
  return cell === null ? -1 : cells.indexOf(cell);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}
