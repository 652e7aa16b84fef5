const words = (text: string) => text.split(" ");

/** Given and family names from many places, with the letters that they are written with. */
export const given = words(
  "Adaeze Agnieszka Aisha Alejandra Amara Anaïs Andrés Aoife Arjun Astrid Ayşe Beatriz Björn Camila Chiara Chloë Dimitri Duc " +
    "Eilidh Elif Emeka Esperanza Fatima Freja Giulia Gökhan Hana Héctor Hiroshi Ibrahim Ines Ingrid Ioana Jakub João Kaito " +
    "Karima Katarzyna Khadija Kofi Lars Leïla Liam Lucía Mateo Maëlle Mei Mihai Mohamed Nadia Ngozi Niamh Nikolai Noor Olumide " +
    "Oskar Paolo Petra Priya Rasmus Renée Rohan Rosa Saoirse Selin Siddharth Sofía Søren Sunniva Tamar Thandiwe Tomás Uchenna " +
    "Valentina Viktor Wanjiru Xinyi Yara Yuki Zainab Zsófia",
);

export const family = words(
  "Abadi Achterberg Adeyemi Almeida Andersson Bakker Bianchi Boateng Castellanos Çelik Chaudhary Conti Costa Dąbrowski Delgado " +
    "Diallo Dubois Eriksen Farah Fernández Fischer Fontaine García Grgić Gunnarsson Haas Hernández Hoàng Horvat Ibarra Iliescu " +
    "Jansen Jovanović Kamau Kaya Kowalska Kruger Lefèvre Lindholm López Maeda Mahlangu Marković Mbeki Mendes Mohamud Moreau " +
    "Nakamura Ndiaye Nkosi Nowak Núñez O’Sullivan Okafor Olsen Ortega Papadopoulos Pereira Petrov Popescu Quispe Rahman Ribeiro " +
    "Rossi Sánchez Sato Schneider Silva Singh Szabó Takahashi Toft Traoré Ueda Van-den-Berg Vasquez Wójcik Yamamoto Yilmaz Zhang",
);

export const companies = words(
  "Almond Birch Cedar Dune Ember Fern Grove Harbour Ivory Juniper Kelp Linden Meadow Nettle Orchard Poppy Quartz Reed Saffron " +
    "Thistle Umber Velvet Willow Yarrow Zephyr",
);

export const zones = words(
  "Europe/Lisbon Europe/Berlin America/New_York Asia/Kolkata Africa/Lagos America/Sao_Paulo Asia/Tokyo",
);
