import type { useTranslations } from "next-intl";

export type Translate = ReturnType<typeof useTranslations<never>>;
