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

/** Moves among the links marked `data-cell` inside rows marked `data-row`; letters from anywhere, arrows from a cell. */
export function GridKeys() {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = MOVES[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...document.querySelectorAll("[data-row]")].map((row) => [
        ...row.querySelectorAll<HTMLElement>("[data-cell]"),
      ]);
      const at = rows.findIndex((cells) => cells.some((cell) => cell === document.activeElement));
      if (at === -1 && event.key.startsWith("Arrow")) return;
      const column = Math.max(0, columnOf(rows[at] ?? []));
      const row = rows[at === -1 ? 0 : Math.min(Math.max(at + step[0], 0), rows.length - 1)];
      const next = row?.[Math.min(Math.max(at === -1 ? 0 : column + step[1], 0), row.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, []);
  return null;
}

function columnOf(cells: readonly Element[]): number {
  return document.activeElement === null ? -1 : cells.indexOf(document.activeElement);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog") !== null
  );
}
