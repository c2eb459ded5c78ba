import type { useTranslations } from "next-intl";

/** The words of every namespace; made once per page and handed down. */
export type Translate = ReturnType<typeof useTranslations<never>>;
