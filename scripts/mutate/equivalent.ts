/** Faults that change nothing anyone can observe, each with the reason. Keys are as `mutate-law.ts` prints them. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'law/calendar/holidays.ts: const parsed = words.flatMap((word) => (⟨word === "between" → false⟩ ? [] : (parse(word, year) ?? [])));':
    "Parsed as a day, the word is no number, and no day equals it.",
  'law/calendar/holidays.ts: const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", ⟨"sun" → "mutant"⟩];':
    "A Sunday that is not found counts as day 0, which is day 7 of the week before.",
  'law/lay-row.ts: if (late === null ⟨|| → &&⟩ lateInLaw === null) return [{ code: "filed", at: filedAt, values: {} }];':
    "A row has both dates or neither.",
  'law/parse-json.ts: if (expect === ":") return token === ":" ? ⟨"value" → "mutant"⟩ : null;':
    "What is expected after a colon is read as a value whatever it is called.",
  "law/postponements.ts: if (grants.length === 0 || dueAt === null ⟨|| → &&⟩ legalLimitAt === null) return dates;":
    "A row has both dates or neither.",
  "law/rule-index.ts: if (index.found.size ⟨>= → <⟩ KEPT) index.found.clear();":
    "What was found before is found again when it is forgotten: only slower.",
  "law/zone-time.ts: if (⟨hit → false⟩) return hit;":
    "What was measured before is measured again: only slower.",
  'law/clocks.ts: const planned = ⟨"planned" in period → true⟩ ? endOn(period.planned, days, calendar) : last;':
    "A period without readings names no clock that moves its last day.",
};
