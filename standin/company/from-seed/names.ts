const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const swedish = {
  given: words(`Anna Erik Maria Lars Karin Anders Sara Per Emma Karl Lena Johan Eva Nils Malin Olof Elin Jan Ida Hans
    Sofia Gunnar Linda Mikael Hanna Magnus Julia Fredrik Amanda Oskar Ebba Gustav Klara Axel Alva Hugo Signe Viktor
    Astrid Albin Frida Simon Moa Rasmus Tuva Filip Agnes Emil Ester Anton`),
  family: words(`Andersson Lindberg Nyström Bergqvist Holm Sandström Eklund Forsberg Dahlgren Wallin Engström Hedlund
    Blom Norberg Åkesson Öberg Sjöberg Strand Lundgren Falk Ström Nordin Hellström Björk Axelsson Isaksson Ahlberg
    Söderlund Arvidsson Löfgren Ekström Vikström Hagberg Rosén Palm Lilja Zetterberg Bodin Sundin Törnqvist`),
};

const abroad: Readonly<Record<string, { given: readonly string[]; family: readonly string[] }>> = {
  GB: {
    given: words('Oliver Amelia George Isla Arthur Freya Harry Poppy Noah Grace Leo Florence Alfie Ruby Henry Alice'),
    family: words('Hughes Carter Bennett Marsh Walsh Doyle Fletcher Reid Barnes Chapman Holt Sutton Pearce Lowe'),
  },
  FI: {
    given: words('Aino Eero Helmi Onni Venla Väinö Lotta Mikko Saara Antti Kaisa Juho Noora Ville Hanna Otto'),
    family: words('Korhonen Virtanen Nieminen Laine Heikkilä Koskinen Järvinen Lehtonen Salo Rantanen Aalto Niemi'),
  },
  US: {
    given: words('Ethan Olivia Mason Harper Logan Avery Lucas Nora Jackson Layla Owen Zoe Caleb Stella Wyatt Hazel'),
    family: words('Parker Brooks Hayes Coleman Foster Bryant Griffin Russell Warren Ortiz Vargas Nguyen Kim Bishop'),
  },
  IN: {
    given: words('Aarav Ananya Vihaan Diya Arjun Kavya Rohan Meera Ishaan Nisha Kabir Riya Dev Tara Nikhil Asha'),
    family: words('Sen Mukherjee Banerjee Iyer Menon Rao Patel Gupta Bose Nair Das Chatterjee Reddy Kapoor'),
  },
  AU: {
    given: words('Jack Matilda Cooper Willow Lachlan Evie Angus Sienna Xavier Imogen Darcy Piper Archie Maeve'),
    family: words('Mitchell Doherty Kelleher Lawson Prentice Sheehan Bowen Tran Papadopoulos Finch Mercer Nolan'),
  },
};

/** Names to draw from, as they are common in the country. */
export function namesIn(country: string): { readonly given: readonly string[]; readonly family: readonly string[] } {
  return abroad[country] ?? swedish;
}

const women = new Set(
  words(`Anna Maria Karin Sara Emma Lena Eva Malin Elin Ida Sofia Linda Hanna Julia Amanda Ebba Klara Alva Signe Astrid
    Frida Moa Tuva Agnes Ester Amelia Isla Freya Poppy Grace Florence Ruby Alice Aino Helmi Venla Lotta Saara Kaisa Noora
    Olivia Harper Avery Nora Layla Zoe Stella Hazel Ananya Diya Kavya Meera Nisha Riya Tara Asha Matilda Willow Evie Sienna
    Imogen Piper Maeve`),
);

/** Whether a name to draw from is, as a rule, a woman's. */
export function isWomans(givenName: string): boolean {
  return women.has(givenName);
}
