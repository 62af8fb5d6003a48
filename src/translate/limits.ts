/** The largest file that comes back from a translator, in bytes: ten times all texts of today with their English. */
export const maxExchangeBytes = 20_000_000;
