import type { CalendarId } from "#law/rule.ts";

/**
 * National public holidays, for the last day of a period and for working days. One word per holiday:
 *
 *     12-25      a date                     E+1 O+1    days after western or orthodox Easter Sunday
 *     01:mon3    the third Monday           05:mon-1   the last one        04:thu>=19   the first from the 19th on
 *     +1         after any of these: a day later
 *     >  on a Sunday, the next day that is free     >>  on a Saturday or Sunday     ~  Saturday: Friday, Sunday: Monday
 *     @2024..  @..2023   the years in which it holds
 *
 * Holidays that always fall on a Saturday or a Sunday are left out, and so are regional ones: they never extend
 * a period by default. Sources: the labour codes of the states; France: code du travail L.3133-1. A date that is in
 * doubt is left out, which is the stricter reading. Every line is compared with a maintained library, 2018 to 2035.
 */
export const CALENDARS: Readonly<Record<CalendarId, string>> = {
  AT: "01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-25 12-26",
  BE: "01-01 E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11 12-25",
  BG: "01-01>> 03-03>> O-2 O+1 05-01>> 05-06>> 05-24>> 09-06>> 09-22>> 12-24>> 12-25>> 12-26>>",
  HR: "01-01 01-06 E+1 05-01 05-30@2020.. E+60 06-22 06-25@..2019 08-05 08-15 10-08@..2019 11-01 11-18@2020.. 12-25 12-26",
  CY: "01-01 01-06 O-48 03-25 04-01 O-2 O+1 05-01 O+50 08-15 10-01 10-28 12-25 12-26",
  CZ: "01-01 E-2 E+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
  DK: "01-01 E-3 E-2 E+1 E+26@..2023 E+39 E+50 12-25 12-26",
  EE: "01-01 02-24 E-2 05-01 06-23 06-24 08-20 12-24 12-25 12-26",
  FI: "01-01 01-06 E-2 E+1 05-01 E+39 12-06 12-25 12-26",
  FR: "01-01 E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11 12-25",
  DE: "01-01 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26",
  GR: "01-01 01-06 O-48 03-25 O-2 O+1 05-01 O+50 08-15 10-28 12-25 12-26",
  HU: "01-01 03-15 E-2 E+1 05-01 E+50 08-20 10-23 11-01 12-25 12-26",
  // The first Monday of February, or the 1st where it is a Friday (2030, 2036); written down until 2035.
  IE: "01-01 02:mon1@2023..2029 02-01@2030..2030 02:mon1@2031..2035 03-17 03-18@2022..2022 E+1 05:mon1 06:mon1 08:mon1 10:mon-1 12-25 12-26",
  IT: "01-01 01-06 E+1 04-25 05-01 06-02 08-15 10-04@2026.. 11-01 12-08 12-25 12-26",
  LV: "01-01 E-2 E+1 05-01 05-04>> 05-29@2023..2023 06-23 06-24 11-18>> 12-24 12-25 12-26 12-31",
  LT: "01-01 02-16 03-11 E+1 05-01 06-24 07-06 08-15 11-01 11-02@2020.. 12-24 12-25 12-26",
  LU: "01-01 E+1 05-01 05-09@2019.. E+39 E+50 06-23 08-15 11-01 12-25 12-26",
  MT: "01-01 02-10 03-19 03-31 E-2 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25",
  NL: "01-01 E-2 E+1 04-27 05-05 E+39 E+50 12-25 12-26",
  PL: "01-01 01-06 E+1 05-01 05-03 E+60 08-15 11-01 11-11 12-24@2025.. 12-25 12-26",
  PT: "01-01 E-2 04-25 05-01 E+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
  RO: "01-01 01-02 01-06@2024.. 01-07@2024.. 01-24 O-2 O+1 05-01 06-01 O+50 08-15 11-30 12-01 12-25 12-26",
  SK: "01-01 01-06 E-2 E+1 05-01 05-08@..2025 07-05 08-29 09-01@..2023 09-15@..2025 11-01 11-17@..2024 12-24 12-25 12-26",
  SI: "01-01 01-02 02-08 E+1 04-27 05-01 05-02 06-25 08-15 10-31 11-01 12-25 12-26",
  ES: "01-01 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
  SE: "01-01 01-06 E-2 E+1 05-01 E+39 06-06 12-25 12-26",
  NO: "01-01 E-3 E-2 E+1 05-01 05-17 E+39 E+50 12-25 12-26",
  IS: "01-01 E-3 E-2 E+1 04:thu>=19 05-01 E+39 E+50 06-17 08:mon1 12-25 12-26",
  LI: "01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 09-08 11-01 12-08 12-25 12-26",
  // 5 U.S.C. 6103.
  US: "01-01~ 01:mon3 02:mon3 05:mon-1 06-19~@2021.. 07-04~ 09:mon1 10:mon2 11-11~ 11:thu4 12-25~",
  // California Government Code 6700, 6701: a Sunday moves to Monday, 11 November on a Saturday to Friday.
  "US-CA": "01-01> 01:mon3 02:mon3 03-31> 05:mon-1 07-04> 09:mon1 11-11~ 11:thu4 11:thu4+1 12-25>",
  // Texas Government Code 662.003 (national holidays), 311.014.
  "US-TX": "01-01 01:mon3 02:mon3 05:mon-1 06-19@2021.. 07-04 09:mon1 11-11 11:thu4 12-25",
  // New York General Construction Law 24.
  "US-NY":
    "01-01> 01:mon3 02-12> 02:mon3 05:mon-1 06-19>@2021.. 07-04> 09:mon1 10:mon2 11:mon1+1 11-11> 11:thu4 12-25>",
  BR: "01-01 E-2 04-21 05-01 09-07 10-12 11-02 11-15 11-20@2024.. 12-25",
  // Days on which the authority in Brasília may give no service: Carnival Monday and Tuesday, Corpus Christi.
  "BR-ANPD": "01-01 E-48 E-47 E-2 04-21 05-01 E+60 09-07 10-12 11-02 11-15 11-20@2024.. 12-25",
  // Act on National Holidays; administrative organs are closed from 29 December to 3 January.
  JP: [
    "01-01 01-02 01-03 01:mon2 02-11> 02-23>@2020.. vernal> 04-29> 05-03> 05-04> 05-05> 09:mon3 between autumnal> 11-03> 11-23>",
    "07:mon3@..2019 07-23@2020..2020 07-22@2021..2021 07:mon3@2022.. 08-11>@2016..2019 08-10@2020..2020 08-08>@2021..2021 08-11>@2022..",
    "10:mon2@..2019 07-24@2020..2020 07-23@2021..2021 10:mon2@2022.. 12-23>@..2018 05-01@2019..2019 10-22@2019..2019 12-29 12-30 12-31",
  ].join(" "),
  // Acts Interpretation Act 1901 s. 36: the days kept in every state and territory.
  AU: "01-01>> 01-26>> E-2 E+1 04-25 09-22@2022..2022 12-25>> 12-26>>",
};
