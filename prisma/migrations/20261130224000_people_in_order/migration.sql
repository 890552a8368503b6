-- The list of people is sorted by name, and searched, where the rows are. What it is sorted and searched by is kept with
-- each person: as a list of twenty thousand is read, there is no time to make it, and servers differ in the alphabets and
-- cases that they know. Swedish has three letters after z, which the signs after z in ASCII stand for.
-- What is searched stands without capitals.
ALTER TABLE "person"
  ADD COLUMN "name_key_sv" TEXT GENERATED ALWAYS AS (lower(translate("name",
    'áÁàÀâÂãÃāĀăĂąĄçÇćĆčČďĎđĐðÐéÉèÈêÊëËēĒęĘěĚğĞģĢíÍìÌîÎïÏīĪįĮıķĶłŁļĻľĽñÑńŃňŇņŅóÓòÒôÔõÕōŌőŐřŘŕŔśŚšŠşŞșȘťŤțȚţŢþÞúÚùÙûÛūŪůŮűŰųŲýÝÿŸźŹžŽżŻåÅäÄæÆöÖøØüÜ',
    'aaaaaaaaaaaaaaccccccddddddeeeeeeeeeeeeeeggggiiiiiiiiiiiiikkllllllnnnnnnnnoooooooooooorrrrssssssssttttttttuuuuuuuuuuuuuuyyyyzzzzzz{{||||}}}}yy') COLLATE "C")) STORED,
  ADD COLUMN "name_key_en" TEXT GENERATED ALWAYS AS (lower(translate("name",
    'áÁàÀâÂãÃāĀăĂąĄçÇćĆčČďĎđĐðÐéÉèÈêÊëËēĒęĘěĚğĞģĢíÍìÌîÎïÏīĪįĮıķĶłŁļĻľĽñÑńŃňŇņŅóÓòÒôÔõÕōŌőŐřŘŕŔśŚšŠşŞșȘťŤțȚţŢþÞúÚùÙûÛūŪůŮűŰųŲýÝÿŸźŹžŽżŻåÅäÄæÆöÖøØüÜ',
    'aaaaaaaaaaaaaaccccccddddddeeeeeeeeeeeeeeggggiiiiiiiiiiiiikkllllllnnnnnnnnoooooooooooorrrrssssssssttttttttuuuuuuuuuuuuuuyyyyzzzzzzaaaaaaoooouu') COLLATE "C")) STORED,
  ADD COLUMN "sought" TEXT GENERATED ALWAYS AS (lower(translate(
    "name" || ' ' || "department" || ' ' || "place" || ' ' || "job_title",
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
    'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюя') COLLATE "C")) STORED;
