/** The currency most used where a language tag's region lies; the euro when it tells nothing. */
const BY_REGION: Record<string, string> = {
  US: "USD",
  GB: "GBP",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  RO: "RON",
  TR: "TRY",
  IN: "INR",
  BR: "BRL",
  MX: "MXN",
  CO: "COP",
  AR: "ARS",
  CL: "CLP",
  PE: "PEN",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  JP: "JPY",
  CN: "CNY",
  KR: "KRW",
  SG: "SGD",
  HK: "HKD",
  ID: "IDR",
  MY: "MYR",
  TH: "THB",
  PH: "PHP",
  VN: "VND",
  AE: "AED",
  SA: "SAR",
  EG: "EGP",
  IL: "ILS",
  ZA: "ZAR",
  NG: "NGN",
  KE: "KES",
  UA: "UAH",
};

/** A first guess from a browser's language, such as "de-CH" → "CHF". People change it on the same page. */
export function guessCurrency(language: string): string {
  const region = /-([A-Z]{2})\b/.exec(language)?.[1];
  return (region && BY_REGION[region]) || "EUR";
}

/** Every currency code of ISO 4217 that the platform knows. */
export function currencies(): string[] {
  return Intl.supportedValuesOf("currency");
}
