/**
 * The names beside the Windows ones that Graph documents for `dateTimeTimeZone.timeZone`
 * (https://learn.microsoft.com/graph/api/resources/datetimetimezone, "Additional time zones").
 * No other IANA name is promised: Europe/Stockholm is not among them.
 */
export const additionalZones: readonly string[] = `
Etc/GMT+12, Etc/GMT+11, Etc/GMT+2, Etc/GMT, Etc/GMT-12,
Pacific/Honolulu, Pacific/Port_Moresby, Pacific/Guadalcanal, Pacific/Auckland, Pacific/Fiji, Pacific/Tongatapu,
Pacific/Apia, Pacific/Kiritimati,
America/Anchorage, America/Santa_Isabel, America/Los_Angeles, America/Phoenix, America/Chihuahua, America/Denver,
America/Guatemala, America/Chicago, America/Mexico_City, America/Regina, America/Bogota, America/New_York,
America/Indiana/Indianapolis, America/Caracas, America/Asuncion, America/Halifax, America/Cuiaba, America/La_Paz,
America/Santiago, America/St_Johns, America/Sao_Paulo, America/Argentina/Buenos_Aires, America/Cayenne,
America/Godthab, America/Montevideo, America/Bahia,
Atlantic/Azores, Atlantic/Cape_Verde, Atlantic/Reykjavik,
Africa/Casablanca, Africa/Lagos, Africa/Windhoek, Africa/Cairo, Africa/Johannesburg, Africa/Nairobi,
Europe/London, Europe/Berlin, Europe/Budapest, Europe/Paris, Europe/Warsaw, Europe/Bucharest, Europe/Kiev,
Europe/Istanbul, Europe/Kaliningrad, Europe/Moscow,
Asia/Beirut, Asia/Damascus, Asia/Jerusalem, Asia/Amman, Asia/Baghdad, Asia/Riyadh, Asia/Tehran, Asia/Dubai, Asia/Baku,
Asia/Tbilisi, Asia/Yerevan, Asia/Kabul, Asia/Karachi, Asia/Tashkent, Asia/Kolkata, Asia/Colombo, Asia/Kathmandu,
Asia/Astana (Almaty), Asia/Dhaka, Asia/Yekaterinburg, Asia/Yangon (Rangoon), Asia/Bangkok, Asia/Novosibirsk,
Asia/Shanghai, Asia/Krasnoyarsk, Asia/Singapore, Asia/Taipei, Asia/Ulaanbaatar, Asia/Irkutsk, Asia/Tokyo, Asia/Seoul,
Asia/Yakutsk, Asia/Vladivostok, Asia/Magadan,
Indian/Mauritius,
Australia/Perth, Australia/Adelaide, Australia/Darwin, Australia/Brisbane, Australia/Sydney, Australia/Hobart`
  .split(',')
  .map((name) => name.trim());
