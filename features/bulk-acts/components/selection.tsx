"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "#components/button-class.ts";
import { ROWS_CHANGED } from "#components/grow-rows.ts";
import { fill } from "#lib/fill.ts";
import { MOST_TICKED, packTicks } from "../ticks/rules.ts";

type Props = {
  /** The form that the rows are ticked for. */
  form: string;
  /** Whose ticks they are: kept in this tab from page to page. */
  keptAs: string;
  matching: number;
  words: {
    readonly none: string;
    readonly some: string;
    readonly all: string;
    readonly act: string;
    readonly clear: string;
    readonly tooMany: string;
  };
};

/** In sight however far one has scrolled; above the navigation of a phone. */
const FLOATING =
  "fixed end-4 bottom-20 z-30 flex max-w-[calc(100vw-2rem)] flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-2 shadow-md lg:bottom-4 print:hidden";
/** How many organisations are chosen, over every page: the form sends them all as one word, wherever they stand. */
export function Selection({ form, keptAs, matching, words }: Props) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const chosen = new Set(JSON.parse(sessionStorage.getItem(keptAs) ?? "[]") as string[]);
    const keep = () => {
      sessionStorage.setItem(keptAs, JSON.stringify([...chosen]));
      setIds([...chosen]);
    };
    const restore = () => {
      for (const box of boxesOf(form)) box.checked = chosen.has(box.value);
      setIds([...chosen]);
    };
    const change = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.form?.id !== form) return;
      if (target.name === "all") setAll(target.checked);
      if (!target.matches("[data-select]")) return;
      if (target.checked) chosen.add(target.value);
      else chosen.delete(target.value);
      // An organisation stands in each of its groups.
      for (const box of boxesOf(form)) if (box.value === target.value) box.checked = target.checked;
      keep();
    };
    const clear = ({ target }: Event) => {
      if (!(target instanceof HTMLFormElement) || target.id !== form) return;
      chosen.clear();
      setAll(false);
      keep();
      requestAnimationFrame(restore);
    };
    const pack = (event: FormDataEvent) => {
      if (event.target instanceof HTMLFormElement && event.target.id === form) {
        event.formData.delete("choose");
        event.formData.set("ticks", packTicks([...chosen].slice(0, MOST_TICKED)));
      }
    };
    restore();
    document.addEventListener("formdata", pack);
    document.addEventListener("change", change);
    document.addEventListener("reset", clear);
    document.addEventListener(ROWS_CHANGED, restore);
    return () => {
      document.removeEventListener("formdata", pack);
      document.removeEventListener("change", change);
      document.removeEventListener("reset", clear);
      document.removeEventListener(ROWS_CHANGED, restore);
    };
  }, [form, keptAs]);
  const isAny = isAll || ids.length > 0;
  useEffect(() => {
    const bar = document.getElementById(form)?.closest("details");
    if (isAny && bar) bar.open = true;
  }, [form, isAny]);
  const count = isAll ? matching : ids.length;
  const text = count === 0 ? words.none : fill(isAll ? words.all : words.some, { count });
  const isTooMany = !isAll && ids.length > MOST_TICKED;
  return (
    <div className={count === 0 ? "contents" : FLOATING}>
      <output className="self-center font-medium text-ink text-sm tabular-nums">
        {isTooMany ? fill(words.tooMany, { count, most: MOST_TICKED }) : text}
      </output>
      {count === 0 ? null : (
        <>
          <a className={buttonClass("secondary", "compact")} href={`#${form}`}>
            {words.act}
          </a>
          <button className={buttonClass("quiet", "compact")} form={form} type="reset">
            {words.clear}
          </button>
        </>
      )}
    </div>
  );
}

function boxesOf(form: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>("[data-select]")].filter(
    (box) => box.form?.id === form,
  );
}
